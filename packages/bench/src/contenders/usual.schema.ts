import { ProjectEntity } from '@jiedui/gateway/modules/projects/index.ts';
import SchemaBuilder from '@pothos/core';
import { FIGURES, ROLLUP } from '../sql/rollup.sql.ts';
import type { DivisionRow, OrganisationRow, PairingRow, ProjectRow, UsualContext } from './usual.context.ts';
import { type SendInput, sendTransfer, type TransferRow } from './usual.transfer.ts';

/** The same schema for the five screens, written the usual way: a resolver a relation, each by its loader. */
const builder = new SchemaBuilder<{
  Context: UsualContext;
  DefaultFieldNullability: false;
  Scalars: Record<'DivisionKey' | 'Period' | 'ProjectState' | 'Fen' | 'Date', { Input: string; Output: string }>;
}>({
  defaultFieldNullability: false,
  // Asked for by the types of the gateway's own plugin, which is not among this schema's.
  mikroOrm: { metadata: unused, execute: unused },
});

function unused(): never {
  throw new Error('this schema reads by resolvers alone');
}

for (const name of ['DivisionKey', 'Period', 'ProjectState', 'Fen', 'Date'] as const)
  builder.scalarType(name, { serialize: String, parseValue: String });

const required = <T>(row: T | null): T => {
  if (row === null) throw new Error('a row is missing');
  return row;
};

const Division = builder.objectRef<DivisionRow>('Division');
const Organisation = builder.objectRef<OrganisationRow>('Organisation');
const Pairing = builder.objectRef<PairingRow>('Pairing');
const Project = builder.objectRef<ProjectRow>('Project');
const Transfer = builder.objectRef<TransferRow>('Transfer');
const Refusal = builder.objectRef<{ code: string }>('Refusal');

interface Page<T> {
  nodes: readonly T[];
  totalCount: number;
  hasNextPage: boolean;
  endCursor: string | null;
}

const PageInfo = builder.objectRef<Page<unknown>>('PageInfo').implement({
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage'),
    endCursor: t.exposeString('endCursor', { nullable: true }),
  }),
});
const Divisions = builder.objectRef<readonly DivisionRow[]>('DivisionConnection').implement({
  fields: (t) => ({ nodes: t.field({ type: [Division], resolve: (rows) => [...rows] }) }),
});
const COUNTED = 1000;
const Projects = builder.objectRef<Page<ProjectRow>>('ProjectConnection').implement({
  fields: (t) => ({
    nodes: t.field({ type: [Project], resolve: ({ nodes }) => [...nodes] }),
    totalCount: t.int({ resolve: ({ totalCount }) => Math.min(totalCount, COUNTED) }),
    totalCapped: t.boolean({ resolve: ({ totalCount }) => totalCount > COUNTED }),
    pageInfo: t.field({ type: PageInfo, resolve: (page) => page }),
  }),
});

Organisation.implement({ fields: (t) => ({ key: t.exposeString('key'), name: t.exposeString('name') }) });
Division.implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    level: t.exposeString('level'),
    kind: t.exposeString('kind'),
    initials: t.exposeString('initials'),
    validFrom: t.exposeString('validFrom'),
    parent: t.field({
      type: Division,
      nullable: true,
      resolve: ({ parentKey }, _args, { divisions }) => (parentKey ? divisions.load(parentKey) : null),
    }),
    children: t.field({
      type: Divisions,
      args: { first: t.arg.int({ required: true }) },
      resolve: async ({ key }, { first }, { children }) => (await children.load(key)).slice(0, first),
    }),
    pairings: t.field({
      type: [Pairing],
      resolve: async ({ key }, _args, { pairings }) => [...(await pairings.load(key))],
    }),
    projects: t.field({
      type: Projects,
      args: { first: t.arg.int({ required: true }) },
      resolve: async ({ key }, _args, { projects }) => ({
        nodes: await projects.load(key),
        totalCount: 0,
        hasNextPage: false,
        endCursor: null,
      }),
    }),
  }),
});
Pairing.implement({
  fields: (t) => ({
    scheme: t.exposeString('scheme'),
    startsOn: t.exposeString('startsOn'),
    state: t.string({ resolve: (row, _args, { viewer }) => (row.endsOn <= viewer.businessDate ? 'ENDED' : row.state) }),
    provider: t.field({
      type: Organisation,
      resolve: async ({ providerKey }, _args, { organisations }) => required(await organisations.load(providerKey)),
    }),
  }),
});
Project.implement({
  fields: (t) => ({
    number: t.exposeString('number'),
    name: t.exposeString('name'),
    state: t.exposeString('state'),
    category: t.exposeString('category'),
    deadline: t.exposeString('deadline'),
    personName: t.exposeString('personName'),
    planned: t.string({ resolve: ({ plannedFen }) => String(plannedFen) }),
    allocated: t.string({ resolve: ({ allocatedFen }) => String(allocatedFen) }),
    spent: t.string({ resolve: ({ spentFen }) => String(spentFen) }),
    provider: t.field({
      type: Organisation,
      resolve: async ({ providerKey }, _args, { organisations }) => required(await organisations.load(providerKey)),
    }),
    organisation: t.field({
      type: Organisation,
      resolve: async (row, _args, { organisations }) => required(await organisations.load(row.organisationKey)),
    }),
    site: t.field({
      type: Division,
      resolve: async ({ divisionKey }, _args, { divisions }) => required(await divisions.load(divisionKey)),
    }),
  }),
});

interface Cell {
  key: string;
  value: string | null;
}
const Figure = builder.objectRef<Cell>('ComparisonCell').implement({
  fields: (t) => ({ key: t.exposeString('key'), value: t.exposeString('value', { nullable: true }) }),
});
interface ComparisonRow {
  key: string;
  name: string;
  figures: (string | null)[];
}
const Comparison = builder.objectRef<ComparisonRow>('ComparisonRow').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    name: t.exposeString('name'),
    figures: t.field({
      type: [Figure],
      resolve: ({ figures }) => FIGURES.map((key, i) => ({ key, value: figures[i] ?? null })),
    }),
  }),
});

Transfer.implement({
  fields: (t) => ({
    voucherNo: t.exposeString('voucherNo'),
    voucherOn: t.exposeString('voucherOn'),
    amount: t.string({ resolve: ({ amountFen }) => String(amountFen) }),
    inTransit: t.string({ resolve: ({ transitFen }) => String(transitFen) }),
    state: t.string({ resolve: ({ transitFen }) => (transitFen > 0n ? 'IN_TRANSIT' : 'CONFIRMED') }),
    provider: t.field({
      type: Organisation,
      resolve: async ({ providerKey }, _args, { organisations }) => required(await organisations.load(providerKey)),
    }),
    division: t.field({
      type: Division,
      resolve: async ({ divisionKey }, _args, { divisions }) => required(await divisions.load(divisionKey)),
    }),
  }),
});
Refusal.implement({ fields: (t) => ({ code: t.exposeString('code') }) });
const TransferAnswer = builder.unionType('TransferAnswer', {
  types: [Transfer, Refusal],
  resolveType: (value) => ('code' in value ? 'Refusal' : 'Transfer'),
});

const ProjectFilter = builder.inputType('ProjectFilter', {
  fields: (t) => ({
    divisionKey: t.field({ type: 'DivisionKey', required: true }),
    states: t.field({ type: ['ProjectState'], required: true }),
  }),
});
const Sort = builder.enumType('ProjectSort', { values: ['DEADLINE'] as const });
const Direction = builder.enumType('SortDirection', { values: ['DESC'] as const });
const Split = builder.enumType('FigureSplit', { values: ['DIVISION'] as const });
const SendTransferInput = builder.inputType('SendTransferInput', {
  fields: (t) => ({
    requestId: t.id({ required: true }),
    fundId: t.id({ required: true }),
    amount: t.field({ type: 'Fen', required: true }),
    voucherNo: t.string({ required: true }),
    voucherOn: t.field({ type: 'Date', required: true }),
  }),
});

builder.queryType({
  fields: (t) => ({
    division: t.field({
      type: Division,
      nullable: true,
      args: { key: t.arg({ type: 'DivisionKey', required: true }) },
      resolve: (_root, { key }, { divisions }) => divisions.load(key),
    }),
    projects: t.field({
      type: Projects,
      args: {
        filter: t.arg({ type: ProjectFilter, required: true }),
        sort: t.arg({ type: Sort, required: true }),
        direction: t.arg({ type: Direction, required: true }),
        first: t.arg.int({ required: true }),
        after: t.arg.string(),
      },
      resolve: async (_root, { filter, first, after }, { em }): Promise<Page<ProjectRow>> => {
        const page = await em.findByCursor(ProjectEntity, {
          where: { home: filter.divisionKey, state: { $in: filter.states as ProjectRow['state'][] } },
          orderBy: { deadline: 'desc', home: 'desc', id: 'desc' },
          first,
          after: after ?? undefined,
          includeCount: false,
        });
        // em.count fails where a table's key has two columns (MikroORM 7.2.1: a bigint is made a number).
        const [counted] = await em.execute<{ n: number }[]>(
          'SELECT count(*)::int AS n FROM project WHERE home = ? AND state IN (?)',
          [filter.divisionKey, filter.states],
        );
        const { items: nodes, hasNextPage, endCursor } = page;
        return { nodes, totalCount: counted?.n ?? 0, hasNextPage, endCursor };
      },
    }),
    comparison: t.field({
      type: [Comparison],
      args: {
        divisionKey: t.arg({ type: 'DivisionKey', required: true }),
        by: t.arg({ type: Split, required: true }),
        period: t.arg({ type: 'Period', required: true }),
        keys: t.arg.stringList({ required: true }),
      },
      resolve: async (_root, { divisionKey, period }, { em, viewer }) => {
        const values = [divisionKey, `${period}-01-01`, viewer.businessDate, `${period}-12-31`];
        const given: string[] = [];
        const text = ROLLUP.replaceAll(/\$(\d)/g, (_all, no: string) => {
          given.push(values[Number(no) - 1] ?? '');
          return '?::text';
        });
        const rows = await em.execute<ComparisonRow[]>(dated(text), given);
        return rows.filter(({ figures }) => figures.some((value) => value !== null));
      },
    }),
  }),
});

/** A bound text says no type of its own: where the statement means days it is told. */
const dated = (text: string): string =>
  text
    .replaceAll(/((?:day|month) (?:<|<=|>|>=) )\?::text/g, '$1?::date')
    .replaceAll('?::text::timestamp', '?::timestamp');

builder.mutationType({
  fields: (t) => ({
    sendTransfer: t.field({
      type: TransferAnswer,
      args: { input: t.arg({ type: SendTransferInput, required: true }) },
      resolve: (_root, { input }, { em, viewer }) => sendTransfer(em, viewer, input as SendInput),
    }),
  }),
});

export const usualSchema = () => builder.toSchema();
