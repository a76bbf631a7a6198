import { z } from 'zod';
import { builder } from '../../schema/builder.ts';
import { type Field, field } from '../../schema/field.ts';
import { FUND_SOURCES, type FundSource, FundSourceEnum } from '../funds/index.ts';

export interface PlannedLine {
  source: FundSource;
  planned: bigint;
}

const source = field.enum(FundSourceEnum, FUND_SOURCES, { description: 'Where the money is to come from.' });
const planned = field.fen({ description: 'How much is planned from it, in fen.' });

const ProjectLineInput = builder.inputType('ProjectLineInput', {
  description: 'Money of one source that a project is planned to use.',
  fields: (t) => ({
    source: t.field({ type: FundSourceEnum, required: true, description: source.description }),
    planned: t.field({ type: 'Fen', required: true, description: planned.description }),
  }),
});

const MOST_LINES = 50;

/** The funding lines of a project: one to fifty, whether a source repeats is the service's to judge. */
export const plannedLines: Field<PlannedLine[], [typeof ProjectLineInput]> = {
  type: [ProjectLineInput],
  description: 'Money by source; each source in one row.',
  required: true,
  schema: z
    .array(z.object({ source: source.schema, planned: planned.schema }), { error: 'items' })
    .min(1, { error: 'items' })
    .max(MOST_LINES, { error: 'items' }),
};
