import { builder } from '../../schema/builder.ts';
import { Division } from '../divisions/index.ts';
import { type FundSource, FundSourceEnum } from '../funds/index.ts';
import { OrganisationType } from '../identity/index.ts';
import type { Finding, PartPage } from './answer.ts';
import { FigureSplit } from './figure.enums.ts';
import type { FigureRow } from './figure.ts';
import type { PartRow } from './part.ts';

export const FindingType = builder.objectRef<Finding>('Finding').implement({
  description:
    'Published figures that do not fit together, or a reason why a figure has no value. Nothing is corrected silently.',
  fields: (t) => ({
    keys: t.stringList({ description: 'Keys of the figures it is about.', resolve: ({ keys }) => [...keys] }),
    period: t.exposeString('period', { description: 'The period it is about.' }),
    zh: t.exposeString('zh', { description: 'What does not fit and what to ask for, in Chinese.' }),
    en: t.exposeString('en', { description: 'The same in English.' }),
    source: t.exposeString('source', { description: 'Where it was found.' }),
    foundOn: t.expose('foundOn', { type: 'Date', description: 'When it was found.' }),
  }),
});

const PartType = builder.objectRef<PartRow>('FigurePart').implement({
  description: 'A part of a figure: a place, a provider, a source, a record, or a term of a ratio.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Division key, organisation key, source, term of a ratio, or a record’s id.',
    }),
    label: t.exposeString('label', { description: 'Its name, as it is.' }),
    labelEn: t.exposeString('labelEn', {
      nullable: true,
      description: 'In English where it is a word of the platform and no name.',
    }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description: 'Its share of the figure, in the figure’s unit.',
    }),
    own: t.exposeBoolean('own', { description: 'Records of the division or provider itself, not of one beneath it.' }),
    division: t.field({
      type: Division,
      nullable: true,
      description: 'The division it is, or where the record lies.',
      resolve: ({ shown }, _args, _context, info) => (shown[info.path.key] ?? null) as object | null,
    }),
    provider: t.field({
      type: OrganisationType,
      nullable: true,
      description: 'The provider it is, or who gave what the record says.',
      resolve: ({ shown }, _args, _context, info) => (shown[info.path.key] ?? null) as object | null,
    }),
    source: t.field({
      type: FundSourceEnum,
      nullable: true,
      description: 'The source of money, split by SOURCE and of a record.',
      resolve: ({ source }) => source as FundSource | null,
    }),
    recordType: t.exposeString('recordType', {
      nullable: true,
      description: 'Type of the record, e.g. `Posting` or `Project`.',
    }),
    recordId: t.exposeID('recordId', { nullable: true, description: 'The record’s id, for `node`.' }),
    onDate: t.expose('onDate', { type: 'Date', nullable: true, description: 'The day on which the record counts.' }),
    voucherNo: t.exposeString('voucherNo', { nullable: true, description: 'Number of the paper behind the record.' }),
    personName: t.exposeString('personName', {
      nullable: true,
      description: 'Who entered the record or answers for it.',
    }),
    madeUp: t.exposeBoolean('madeUp', { description: 'True where the record was made up for the demo.' }),
  }),
});

const EdgeType = builder.objectRef<PartPage['edges'][number]>('FigurePartEdge').implement({
  description: 'A part and its place in the list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Stands behind this part, for `after`.' }),
    node: t.expose('node', { type: PartType, description: 'The part.' }),
  }),
});

const ConnectionType = builder.objectRef<PartPage>('FigurePartConnection').implement({
  description: 'A page of parts. All pages together add up to the figure where it is additive.',
  fields: (t) => ({
    edges: t.field({
      type: [EdgeType],
      description: 'The parts with their places.',
      resolve: ({ edges }) => [...edges],
    }),
    nodes: t.field({ type: [PartType], description: 'The parts.', resolve: ({ nodes }) => [...nodes] }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Whether there is more.',
      resolve: ({ pageInfo }) => pageInfo,
    }),
    totalCount: t.exposeInt('totalCount', { description: 'How many parts there are.' }),
  }),
});

type Fields = PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)['$inferSchemaTypes'], FigureRow>;

/** The field that takes a figure apart. */
export const partsField = (t: Fields) =>
  t.field({
    type: ConnectionType,
    description: 'What it is made of: its children, providers, sources or records. A ratio’s parts are its two terms.',
    args: {
      by: t.arg({ type: FigureSplit, defaultValue: 'DIVISION', description: 'What to take it apart by.' }),
      first: t.arg.int({ description: 'Parts a page, up to 500; 100 where absent.' }),
      after: t.arg.string({ description: 'A cursor: parts behind it.' }),
    },
    resolve: ({ parts }, _args, _context, info) => {
      const page = parts[info.path.key];
      if (!page) throw new Error('the statement brought no such parts');
      return page;
    },
  });
