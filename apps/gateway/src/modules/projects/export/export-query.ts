import { z } from 'zod';
import { refuse } from '../../../schema/refusal.ts';
import { PAIRING_SCHEMES } from '../../pairings/index.ts';
import type { ProjectFilterShape } from '../project.filter.ts';
import { PROJECT_BUILDERS, PROJECT_STATES, TIMELINESS } from '../project.terms.ts';

/** Sorts of the list with the columns they mean. */
export const SORT_COLUMNS = {
  DEADLINE: 'deadline',
  NUMBER: 'number',
  NAME: 'name',
  STATE: 'state_rank',
  PLANNED: 'planned_fen',
  SPENT: 'spent_fen',
  NEXT_DUE: 'next_due_on',
} as const;
export type ProjectSortName = keyof typeof SORT_COLUMNS;

export interface ExportQuery {
  filter: ProjectFilterShape;
  sort: ProjectSortName;
  direction: 'ASC' | 'DESC';
  language: 'zh' | 'en';
}

const filter = z.strictObject({
  divisionKey: z
    .string()
    .regex(/^\d{2,15}$/)
    .nullish(),
  providerKey: z
    .string()
    .regex(/^\d{2,12}(x\d{4})?$/)
    .nullish(),
  scheme: z.enum(PAIRING_SCHEMES).nullish(),
  year: z.int().nullish(),
  states: z.array(z.enum(PROJECT_STATES)).nullish(),
  categories: z.array(z.string()).nullish(),
  timeliness: z.array(z.enum(TIMELINESS)).nullish(),
  text: z.string().max(120).nullish(),
  builder: z.enum(PROJECT_BUILDERS).nullish(),
});

export const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'no JSON' });
    return z.NEVER;
  }
});

const query = z.object({
  sort: z.enum(Object.keys(SORT_COLUMNS) as [ProjectSortName, ...ProjectSortName[]]).default('DEADLINE'),
  direction: z.enum(['ASC', 'DESC']).default('ASC'),
  language: z.enum(['zh', 'en']).default('zh'),
});

const LISTS = ['states', 'categories', 'timeliness'];

/** A filter spelt out as parameters of its own: lists are repeated parameters, the year a number. */
function spelt(parameters: Record<string, unknown>): Record<string, unknown> {
  const value = (name: string, given: unknown) => {
    if (LISTS.includes(name)) return [given].flat();
    return name === 'year' && /^\d{4}$/.test(String(given)) ? Number(given) : given;
  };
  return Object.fromEntries(Object.entries(parameters).map(([name, given]) => [name, value(name, given)]));
}

/** What an export is asked for. @throws {Refusal} INVALID naming the parameter. */
export function parseExportQuery(raw: unknown): ExportQuery {
  const { filter: whole, sort, direction, language, ...parameters } = raw as Record<string, unknown>;
  const order = query.safeParse({ sort, direction, language });
  const rows = whole === undefined ? filter.safeParse(spelt(parameters)) : json.pipe(filter).safeParse(whole);
  if (order.success && rows.success) return { ...order.data, filter: rows.data };
  return refuseQuery(order.success ? 'filter' : 'sort');
}

/** @throws {Refusal} INVALID always, naming the parameter. */
export function refuseQuery(field: 'filter' | 'sort'): never {
  return refuse(
    'INVALID',
    {
      zh: '导出条件有误：请在列表页重新导出。',
      en: 'The conditions of the export are wrong: export again from the list.',
    },
    field,
  );
}
