import { sql, toStatement } from '@jiedui/pothos-mikro-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readInScope } from '../../../database/read.ts';
import type { Services } from '../../../schema/context.ts';
import { factKey } from '../../../schema/ids.ts';
import { factReach } from '../../../schema/reach.ts';
import { found, notFound } from '../../../schema/refusal.ts';
import type { Viewer } from '../../../schema/viewer.ts';
import { mayAct } from '../project.policy.ts';
import { isShown } from './file-kind.ts';
import type { FileStore } from './file-store.ts';

interface Sending {
  services: Services;
  store: FileStore;
  viewer: Viewer;
}

interface Kept {
  home: string;
  division_key: string;
  provider_key: string;
  file_name: string;
  media_type: string;
  sha256: Buffer;
}

/** Sends a content to one who reaches its project. @throws {Refusal} NOT_FOUND to anybody else. */
export async function sendFile(
  { services, store, viewer }: Sending,
  globalId: string,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply> {
  const { home, id } = factKey('Attachment', globalId);
  const reach = factReach(
    { divisionKey: sql.raw('a.division_key'), providerKey: sql.raw('a.provider_key') },
    { viewer, services, outcome: { unavailable: false } },
  );
  const statement = toStatement(sql`SELECT a.home, a.division_key, a.provider_key, a.file_name, a.media_type, a.sha256
    FROM attachment a WHERE a.home = ${home} AND a.id = ${id}::uuid AND ${reach}`);
  const [row] = (await readInScope(services.pool, viewer, { ...statement, values: [...statement.values] })) as Kept[];
  const place = row && {
    home: row.home,
    divisionKey: row.division_key,
    providerKey: row.provider_key,
    builder: 'RECEIVER' as const,
  };
  const file = found(row && place && mayAct(viewer, 'read', place) ? row : undefined);
  const etag = `"${file.sha256.toString('base64url')}"`;
  // Asked again each time, for reach may have ended; the content itself never changes.
  reply.header('cache-control', 'private, no-cache').header('etag', etag);
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const content = await store.read(file.sha256);
  if (!content) {
    request.log.error({ attachment: id }, 'the content of an attachment is missing from the data directory');
    throw notFound();
  }
  const manner = isShown(file.media_type) ? 'inline' : 'attachment';
  return reply
    .header('content-type', file.media_type)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-disposition', `${manner}; filename*=UTF-8''${encodeURIComponent(file.file_name)}`)
    .send(content);
}
