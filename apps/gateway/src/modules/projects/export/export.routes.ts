import { PassThrough } from 'node:stream';
import type { Sql } from '@jiedui/pothos-mikro-orm';
import type { FastifyInstance } from 'fastify';
import type { Context, Services } from '../../../schema/context.ts';
import { answerRefusal, type Viewers, viewerFor } from '../http.ts';
import { parseExportQuery } from './export-query.ts';
import { exportStatement } from './export-rows.ts';
import { type Sheet, writeSheet } from './export-sheet.ts';
import { parsePostingQuery, parseTransferQuery } from './money-query.ts';
import { portionsOf } from './portions.ts';
import { postingSheet, postingStatement } from './posting.sheet.ts';
import { projectSheet } from './project.sheet.ts';
import { transferSheet, transferStatement } from './transfer.sheet.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const MOST_WAITING = 32 * 1024 * 1024;

/** A list that can be had as a spreadsheet: what it is asked for, its rows, its columns. */
interface ExportedList<Row, Query extends { language: 'zh' | 'en' }> {
  path: string;
  sheet: Sheet<Row>;
  /** @throws {Refusal} INVALID naming the parameter. */
  parse(raw: unknown): Query;
  statement(query: Query, context: Context): Sql;
}

type Deps = { services: Services; viewers: Viewers };

/** `GET /export/projects.xlsx`, `/export/transfers.xlsx`, `/export/postings.xlsx`. */
export async function registerExport(app: FastifyInstance, deps: Deps): Promise<void> {
  registerList(app, deps, {
    ...{ path: 'projects', sheet: projectSheet, parse: parseExportQuery, statement: exportStatement },
  });
  registerList(app, deps, {
    ...{ path: 'transfers', sheet: transferSheet, parse: parseTransferQuery, statement: transferStatement },
  });
  registerList(app, deps, {
    ...{ path: 'postings', sheet: postingSheet, parse: parsePostingQuery, statement: postingStatement },
  });
}

function registerList<Row, Query extends { language: 'zh' | 'en' }>(
  app: FastifyInstance,
  { services, viewers }: Deps,
  { path, sheet, parse, statement }: ExportedList<Row, Query>,
): void {
  app.get(`/export/${path}.xlsx`, async (request, reply) => {
    const viewer = await viewerFor(viewers, request, reply);
    if (!viewer) return reply;
    const context: Context = { viewer, services, outcome: { unavailable: false } };
    try {
      const query = parse(request.query);
      const lang = query.language;
      const portions = portionsOf<Row>(statement(query, context), context);
      // The first portion before the first byte: what is refused or lost still gets its status.
      const first = await portions.next();
      // A slow line is served from memory: a cursor and its connection are not held for it.
      const stream = new PassThrough({ highWaterMark: MOST_WAITING });
      const name = `${lang === 'zh' ? sheet.words.zh : path}-${viewer.businessDate}.xlsx`;
      writeSheet(stream, rest(first, portions), { ...sheet, lang }).catch((error: Error) => {
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

async function* rest<Row>(first: IteratorResult<Row[]>, portions: AsyncGenerator<Row[]>): AsyncGenerator<Row[]> {
  try {
    if (!first.done) yield first.value;
    yield* portions;
  } finally {
    await portions.return(undefined);
  }
}
