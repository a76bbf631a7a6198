import { builder } from '../../schema/builder.ts';
import { Division } from '../divisions/index.ts';
import { PostingType, TransferType } from '../funds/index.ts';
import { OrganisationType } from '../identity/index.ts';
import { ProjectType } from '../projects/index.ts';
import { factId } from './fact-id.ts';
import { type Found, searchStatement } from './search.statement.ts';

interface Hit {
  kind: 'DIVISION' | 'ORGANISATION' | 'PROJECT' | 'VOUCHER';
  label: string;
  detail: string;
  path: string;
  nodeId: string | null;
}

const SearchHit = builder.objectRef<Hit>('SearchHit').implement({
  description: 'Something found by the beginning of a name, number, voucher or pinyin initials.',
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description: 'A code of the list `SearchKind`: DIVISION, ORGANISATION, PROJECT or VOUCHER.',
    }),
    label: t.exposeString('label', { description: 'What it is called.' }),
    detail: t.exposeString('detail', { description: 'Where it belongs, to tell it from others of the same name.' }),
    path: t.exposeString('path', { description: 'Path inside the app.' }),
    nodeId: t.id({ nullable: true, description: 'Its id for `node`.', resolve: ({ nodeId }) => nodeId }),
  }),
});

const MOST = 50;
const FIRST = 20;

builder.queryField('search', (t) =>
  t.statement({
    type: [SearchHit],
    description:
      'Places, organisations, projects and vouchers within reach, from the beginning of a word, in one statement.',
    args: {
      text: t.arg.string({ required: true, description: 'What was typed.' }),
      first: t.arg.int({ description: `How many at most, up to ${MOST}; ${FIRST} where absent.` }),
    },
    sql: ({ text, first }, context) => searchStatement(text, Math.min(Math.max(first ?? FIRST, 0), MOST), context),
    map: (data, _args, { viewer }) => (data as Found[]).map((found) => hitOf(found, viewer.admin !== '')),
  }),
);

function hitOf({ type, label, detail, key, number }: Found, administrator: boolean): Hit {
  const place = placeOf({ type, key, number }, administrator);
  const kind = type === 'TRANSFER' || type === 'POSTING' ? 'VOUCHER' : type;
  return { kind, label, detail, ...place };
}

/** Where a find is opened, and its id. */
function placeOf(
  { type, key, number }: Pick<Found, 'type' | 'key' | 'number'>,
  administrator: boolean,
): Pick<Hit, 'path' | 'nodeId'> {
  switch (type) {
    case 'DIVISION':
      return { path: `/divisions?place=${key}`, nodeId: Division.formatId({ key }) };
    case 'ORGANISATION': {
      const nodeId = OrganisationType.formatId({ key });
      // Administrators keep organisations; for others the place where one stands says more than its record.
      return {
        path: administrator ? `/organisations?open=${nodeId}` : `/divisions?place=${key.split('x')[0]}`,
        nodeId,
      };
    }
    case 'PROJECT':
      return { path: `/projects/${number}`, nodeId: factId(ProjectType, key) };
    case 'TRANSFER': {
      const nodeId = factId(TransferType, key);
      return { path: `/transfers?open=${nodeId}`, nodeId };
    }
    default: {
      const nodeId = factId(PostingType, key);
      return { path: `/postings?open=${nodeId}`, nodeId };
    }
  }
}
