import { builder } from '../../schema/builder.ts';
import { Division } from '../divisions/index.ts';
import { FundSourceEnum } from '../funds/index.ts';
import { OrganisationType } from '../identity/index.ts';
import { PairingSchemeEnum } from '../pairings/index.ts';
import type { Answer } from './answer.ts';
import { BoundaryBasis, FigureKind, FigureOrigin, Qualifier } from './figure.enums.ts';
import { refuseOutOfReach } from './figure.policy.ts';
import { type FigureRow, figuresOf } from './figure.ts';
import { type FiguresPlan, planFigures } from './figures.statement.ts';
import { FindingType, partsField } from './part.schema.ts';
import { type FigureFilter, questionOf } from './question.ts';

const FigureFilterInput = builder.inputType('FigureFilter', {
  description: 'What figures are asked for. Everything in it must lie within the viewer’s reach.',
  fields: (t) => ({
    divisionKey: t.field({ type: 'DivisionKey', description: 'The receiving side; absent: every receiver.' }),
    providerKey: t.field({
      type: 'OrganisationKey',
      description: 'The giving side with its districts and firms; absent: every provider.',
    }),
    scheme: t.field({ type: PairingSchemeEnum, description: 'Only assistance under this policy.' }),
    source: t.field({
      type: FundSourceEnum,
      description: 'Only money of this source. Projects are not kept by source.',
    }),
    period: t.field({
      type: 'Period',
      required: true,
      description: 'The days that count; a running period ends at its as-of.',
    }),
    asOf: t.field({ type: 'Date', description: 'What was so at the end of this day; absent: the business date.' }),
    keys: t.stringList({ description: 'Which figures, in this order; absent: all of the catalogue.' }),
    boundaries: t.field({
      type: BoundaryBasis,
      defaultValue: 'AS_REPORTED',
      description: 'Whether a place that has moved counts where it stood then or where it stands today.',
    }),
  }),
});

const BasisType = builder.objectRef<FigureRow['basis']>('Basis').implement({
  description: 'What a figure counts: households are never added to persons, nor persons to attendances.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The code, e.g. `FEN` or `PROJECT`.' }),
    zh: t.exposeString('zh', { description: 'In Chinese.' }),
    en: t.exposeString('en', { description: 'In English.' }),
  }),
});

export const FigureType = builder.objectRef<FigureRow>('Figure').implement({
  description: 'One figure with what it means, how it was got, and the way down to the records behind it.',
  fields: (t) => ({
    key: t.string({
      description: 'Its key in the catalogue, e.g. `funds.in-place`.',
      resolve: ({ indicator }) => indicator.key,
    }),
    zh: t.string({ description: 'Its name in Chinese.', resolve: ({ indicator }) => indicator.zh }),
    en: t.string({ description: 'Its name in English.', resolve: ({ indicator }) => indicator.en }),
    definitionZh: t.string({
      description: 'What counts and on which date, in Chinese.',
      resolve: ({ indicator }) => indicator.definition.zh,
    }),
    definitionEn: t.string({
      description: 'What counts and on which date, in English.',
      resolve: ({ indicator }) => indicator.definition.en,
    }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description:
        'In units of its basis, money in whole fen; a ratio is a fraction with 4 decimals, half up. Null where nothing is known.',
    }),
    numerator: t.expose('numerator', {
      type: 'Decimal',
      nullable: true,
      description: 'Of a ratio, in units of its terms; else null.',
    }),
    denominator: t.expose('denominator', {
      type: 'Decimal',
      nullable: true,
      description: 'Of a ratio, in units of its terms; else null.',
    }),
    basis: t.expose('basis', { type: BasisType, description: 'What it counts.' }),
    kind: t.field({
      type: FigureKind,
      description: 'Level, total or target.',
      resolve: ({ indicator }) => indicator.kind,
    }),
    qualifier: t.field({ type: Qualifier, description: 'How exact it is.', resolve: () => 'EXACT' as const }),
    additive: t.boolean({
      description: 'Whether its parts add up to it.',
      resolve: ({ indicator }) => indicator.additive,
    }),
    division: t.field({
      type: Division,
      nullable: true,
      description: 'The receiving side; null for every receiver.',
      resolve: ({ shown }, _args, _context, info) => shown[info.path.key] as object | null,
    }),
    provider: t.field({
      type: OrganisationType,
      nullable: true,
      description: 'The giving side; null for every provider.',
      resolve: ({ shown }, _args, _context, info) => shown[info.path.key] as object | null,
    }),
    period: t.expose('period', { type: 'Period', description: 'The period as asked; of a programme its own span.' }),
    asOf: t.expose('asOf', { type: 'DateTime', description: 'Up to when everything known is in it.' }),
    origin: t.field({
      type: FigureOrigin,
      description: 'Derived from records; a programme is reported by its provider.',
      resolve: ({ indicator }) =>
        indicator.formula.kind === 'PROGRAMME' ? ('REPORTED' as const) : ('DERIVED' as const),
    }),
    madeUp: t.exposeBoolean('madeUp', { description: 'True where facts behind it were made up for the demo.' }),
    previous: t.expose('previous', {
      type: 'Decimal',
      nullable: true,
      description:
        'The same figure one period earlier, of a running period up to the corresponding day; null where nothing is known.',
    }),
    findings: t.expose('findings', {
      type: [FindingType],
      description: 'What does not fit, or why there is no value.',
    }),
    parts: partsField(t),
  }),
});

const plans = new WeakMap<object, FiguresPlan>();

builder.queryField('figures', (t) =>
  t.statement({
    type: [FigureType],
    description:
      'Figures of a receiving side, a giving side or both, for a period. Refused with FORBIDDEN, naming the filter to add, where anything in it is out of reach.',
    args: { filter: t.arg({ type: FigureFilterInput, required: true, description: 'What is asked for.' }) },
    sql: ({ filter }, context, info) => {
      const question = questionOf(filter as FigureFilter, context.viewer);
      refuseOutOfReach(context.viewer, question);
      const plan = planFigures(question, context, info);
      plans.set(info, plan);
      return plan.statement;
    },
    map: (data, _args, { viewer }, info) => {
      const plan = plans.get(info);
      return plan ? figuresOf(plan, data as Answer, viewer) : [];
    },
  }),
);
