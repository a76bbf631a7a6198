import { builder } from '../../schema/builder.ts';
import { Division } from '../divisions/index.ts';
import { OrganisationType } from '../identity/index.ts';
import { type PairingScheme, PairingSchemeEnum } from '../pairings/index.ts';
import { refuseOutOfReach } from './figure.policy.ts';
import { type FlowAmount, type FlowLink, type FlowPlan, flowsOf, planFlows } from './flow.ts';
import { questionOf } from './question.ts';

const DESCRIPTIONS: Record<FlowAmount, string> = {
  expected: 'Instalments due in the period, in fen.',
  committed: 'Committed in the period, in fen.',
  sent: 'Sent in the period by voucher date, in fen.',
  inPlace: 'Confirmed or registered as arrived in the period, in fen.',
  inTransit: 'In transit at the period’s end, in fen.',
  allocated: 'Allocated to project lines in the period, in fen.',
  spent: 'Paid out in the period, in fen.',
};

const LinkType = builder.objectRef<FlowLink>('FlowLink').implement({
  description: 'A provider’s money to a receiver in a period, for the flow picture and side-by-side tables.',
  fields: (t) => {
    const amount = (name: FlowAmount) =>
      t.field({ type: 'Fen', description: DESCRIPTIONS[name], resolve: ({ amounts }) => amounts[name] });
    return {
      provider: t.field({
        type: OrganisationType,
        description: 'Who gives: the organisation one level beneath the provider asked for, or the city.',
        resolve: ({ shown }, _args, _context, info) => shown[info.path.key] as object,
      }),
      division: t.field({
        type: Division,
        description: 'Who receives: a prefecture of a province, a county of a prefecture, or the county asked for.',
        resolve: ({ shown }, _args, _context, info) => shown[info.path.key] as object,
      }),
      scheme: t.field({
        type: PairingSchemeEnum,
        description: 'The policy under which the money flows.',
        resolve: ({ scheme }) => scheme as PairingScheme,
      }),
      expected: amount('expected'),
      committed: amount('committed'),
      sent: amount('sent'),
      inPlace: amount('inPlace'),
      inTransit: amount('inTransit'),
      allocated: amount('allocated'),
      spent: amount('spent'),
    };
  },
});

const plans = new WeakMap<object, FlowPlan>();

builder.queryField('flows', (t) =>
  t.statement({
    type: [LinkType],
    description: 'Money from providers to receivers. Refused with FORBIDDEN where anything asked for is out of reach.',
    args: {
      divisionKey: t.arg({ type: 'DivisionKey', description: 'The receiving side; absent: every receiver.' }),
      providerKey: t.arg({ type: 'OrganisationKey', description: 'The giving side; absent: every provider.' }),
      scheme: t.arg({ type: PairingSchemeEnum, description: 'Only money under this policy.' }),
      period: t.arg({
        type: 'Period',
        required: true,
        description: 'The days that count; a running period ends at the business date.',
      }),
    },
    sql: (filter, context, info) => {
      const question = questionOf({ ...filter, keys: [] }, context.viewer);
      refuseOutOfReach(context.viewer, question);
      const plan = planFlows(question, context, info);
      plans.set(info, plan);
      return plan.statement;
    },
    map: (data, _args, _context, info) => {
      const plan = plans.get(info);
      return plan ? flowsOf(plan, data as Parameters<typeof flowsOf>[1]) : [];
    },
  }),
);
