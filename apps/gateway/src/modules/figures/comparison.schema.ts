import { builder } from '../../schema/builder.ts';
import { Division } from '../divisions/index.ts';
import { OrganisationType } from '../identity/index.ts';
import type { SplitRow } from './answer.ts';
import { type ComparisonPlan, type ComparisonRow, comparisonOf, planComparison } from './comparison.ts';
import { FigureSplit } from './figure.enums.ts';
import { refuseOutOfReach } from './figure.policy.ts';
import { questionOf } from './question.ts';

const CellType = builder.objectRef<ComparisonRow['figures'][number]>('ComparisonCell').implement({
  description: 'One figure of a row.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The figure’s key in the catalogue.' }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description: 'In the figure’s unit, money in whole fen; null where nothing is known.',
    }),
  }),
});

const RowType = builder.objectRef<ComparisonRow>('ComparisonRow').implement({
  description: 'One child (division or provider) with its figures in a row.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key of the division or organisation.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    division: t.field({
      type: Division,
      nullable: true,
      description: 'The division it is, side by side by DIVISION.',
      resolve: ({ shown }, _args, _context, info) => (shown[info.path.key] ?? null) as object | null,
    }),
    provider: t.field({
      type: OrganisationType,
      nullable: true,
      description: 'The provider it is, side by side by PROVIDER.',
      resolve: ({ shown }, _args, _context, info) => (shown[info.path.key] ?? null) as object | null,
    }),
    figures: t.field({
      type: [CellType],
      description: 'The figures asked for, in their order.',
      resolve: ({ figures }) => [...figures],
    }),
  }),
});

const plans = new WeakMap<object, ComparisonPlan>();

builder.queryField('comparison', (t) =>
  t.statement({
    type: [RowType],
    description:
      'Children of a division, or districts of a provider, side by side; those about whom anything is known. Receivers of a provider alone are prefectures.',
    args: {
      divisionKey: t.arg({ type: 'DivisionKey', description: 'The receiving side; absent: every receiver.' }),
      providerKey: t.arg({ type: 'OrganisationKey', description: 'The giving side; absent: every provider.' }),
      by: t.arg({ type: FigureSplit, required: true, description: 'DIVISION or PROVIDER.' }),
      period: t.arg({
        type: 'Period',
        required: true,
        description: 'The days that count; a running period ends at the business date.',
      }),
      keys: t.arg.stringList({ required: true, description: 'Which figures, in this order.' }),
    },
    sql: ({ by, ...filter }, context, info) => {
      const question = questionOf(filter, context.viewer);
      refuseOutOfReach(context.viewer, question);
      const plan = planComparison(question, by, context, info);
      plans.set(info, plan);
      return plan.statement;
    },
    map: (data, _args, _context, info) => {
      const plan = plans.get(info);
      return plan ? comparisonOf(plan, data as readonly SplitRow[]) : [];
    },
  }),
);
