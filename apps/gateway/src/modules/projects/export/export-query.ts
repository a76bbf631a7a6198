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
  lang: 'zh' | 'en';
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

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'no JSON' });
    return z.NEVER;
  }
});

const query = z.object({
  filter: z.preprocess((text) => text ?? '{}', json.pipe(filter)),
  sort: z.enum(Object.keys(SORT_COLUMNS) as [ProjectSortName, ...ProjectSortName[]]).default('DEADLINE'),
  direction: z.enum(['ASC', 'DESC']).default('ASC'),
  lang: z.enum(['zh', 'en']).default('zh'),
});

/** What an export is asked for. @throws {Refusal} INVALID naming the parameter. */
export function parseExportQuery(raw: unknown): ExportQuery {
  const parsed = query.safeParse(raw);
  if (parsed.success) return parsed.data as ExportQuery;
  const field = parsed.error.issues[0]?.path.join('.') || 'filter';
  return refuse(
    'INVALID',
    {
      zh: '导出条件有误：请在列表页重新导出。',
      en: 'The conditions of the export are wrong: export again from the list.',
    },
    field,
  );
}
