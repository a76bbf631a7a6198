import { createHash } from 'node:crypto';
import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../schema/context.ts';
import { perform } from '../../../schema/perform.ts';
import type { Viewer } from '../../../schema/viewer.ts';
import { writeOnce } from '../../../schema/write-once.ts';
import { answerRefusal, type Viewers, viewerFor } from '../http.ts';
import { AttachmentType } from '../project.refs.ts';
import { attachFile } from './attach-file.ts';
import { MAX_BYTES, mediaTypeOf, refuseTooLarge } from './file-kind.ts';
import { openFileStore } from './file-store.ts';
import { readUpload, type Upload } from './read-upload.ts';
import { sendFile } from './send-file.ts';
import { stripPlace } from './strip-place.ts';

export interface FilesOptions {
  services: Services;
  viewers: Viewers;
  /** Contents go into its folder `files`. */
  dataDir: string;
}

/** Bodies beyond this are not even read to their end. */
const MOST_READ = 64 * 1024 * 1024;

/** `POST /files` and `GET /files/:id`. */
export async function registerFiles(app: FastifyInstance, { services, viewers, dataDir }: FilesOptions): Promise<void> {
  const store = openFileStore(dataDir);
  await app.register(async (scope) => {
    await scope.register(fastifyMultipart, {
      throwFileSizeLimit: false,
      limits: { fileSize: MAX_BYTES, files: 1, fields: 5, fieldSize: 500, parts: 8 },
    });
    scope.post('/files', { bodyLimit: MOST_READ }, async (request, reply) => {
      const viewer = await viewerFor(viewers, request, reply);
      if (!viewer || !fromHere(request, reply)) return reply;
      try {
        if (Number(request.headers['content-length'] ?? 0) > MOST_READ) refuseTooLarge();
        return await reply.code(201).send(await take(viewer, await readUpload(request.parts())));
      } catch (error) {
        return answerRefusal(reply, error);
      }
    });
    scope.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
      const viewer = await viewerFor(viewers, request, reply);
      if (!viewer) return reply;
      try {
        return await sendFile({ services, store, viewer }, request.params.id, { request, reply });
      } catch (error) {
        return answerRefusal(reply, error);
      }
    });
  });

  /** Judges, strips, keeps; the row and the request in one transaction. */
  async function take(viewer: Viewer, { fields, fileName, content }: Upload) {
    const mediaType = await mediaTypeOf(content);
    const stripped = stripPlace(content);
    const sha256 = createHash('sha256').update(stripped).digest('hex');
    const input = { ...fields, fileName, mediaType, sha256 };
    const key = await writeOnce(services, (em) => perform(em, viewer, attachFile(store, stripped), input));
    return {
      id: AttachmentType.formatId(key as { home: string; id: string }),
      fileName,
      mediaType,
      bytes: stripped.byteLength,
    };
  }
}

/** A form can be posted across sites without asking; a browser says where it stood. */
function fromHere(request: FastifyRequest, reply: FastifyReply): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  void reply
    .code(403)
    .send({ code: 'FORBIDDEN', message: '请在本平台页面内上传。', messageEn: 'Upload on a page of the platform.' });
  return false;
}
