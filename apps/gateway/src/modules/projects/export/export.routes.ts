import { PassThrough } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Context, Services } from '../../../schema/context.ts';
import { answerRefusal, type Viewers, viewerFor } from '../http.ts';
import { parseExportQuery } from './export-query.ts';
import { type ExportRow, exportRows } from './export-rows.ts';
import { writeSheet } from './export-sheet.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const MOST_WAITING = 32 * 1024 * 1024;

/** `GET /export/projects.xlsx`. */
export async function registerExport(
  app: FastifyInstance,
  { services, viewers }: { services: Services; viewers: Viewers },
): Promise<void> {
  app.get('/export/projects.xlsx', async (request, reply) => {
    const viewer = await viewerFor(viewers, request, reply);
    if (!viewer) return reply;
    const context: Context = { viewer, services, outcome: { unavailable: false } };
    try {
      const query = parseExportQuery(request.query);
      const portions = exportRows(query, context);
      // The first portion before the first byte: what is refused or lost still gets its status.
      const first = await portions.next();
      // A slow line is served from memory: a cursor and its connection are not held for it.
      const stream = new PassThrough({ highWaterMark: MOST_WAITING });
      const name = `${query.language === 'zh' ? '项目' : 'projects'}-${viewer.businessDate}.xlsx`;
      writeSheet(stream, rest(first, portions), query.language).catch((error: Error) => {
        request.log.warn({ error: error.message }, 'an export broke off');
        stream.destroy(error);
      });
      return reply
        .header('content-type', XLSX)
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(stream);
    } catch (error) {
      return answerRefusal(reply, error);
    }
  });
}

async function* rest(
  first: IteratorResult<ExportRow[]>,
  portions: AsyncGenerator<ExportRow[]>,
): AsyncGenerator<ExportRow[]> {
  try {
    if (!first.done) yield first.value;
    yield* portions;
  } finally {
    await portions.return(undefined);
  }
}
