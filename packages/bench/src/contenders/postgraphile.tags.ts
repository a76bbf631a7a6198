import type { JSONPgSmartTags } from 'postgraphile/utils';

/** Names as the GraphQL schema shall have them, and what a view cannot say of itself. Everything else stays hidden. */
const SHOWN = ['division_now', 'pairing', 'organisation', 'project', 'transfer'];

const HIDDEN = [
  'account',
  'agreement',
  'app_user',
  'attachment',
  'audit_entry',
  'audit_seal',
  'change',
  'commitment',
  'credential',
  'division',
  'division_change',
  'division_version',
  'finding',
  'fund',
  'indicator',
  'instalment',
  'milestone',
  'moved_range',
  'office',
  'posting',
  'programme',
  'progress_note',
  'project_line',
  'project_serial',
  'project_year',
  'receipt',
  'receipt_match',
  'request',
  'role_assignment',
  'rollup_leaf',
  'rollup_mark',
  'rollup_state',
  'rollup_sum',
  'rollup_tree',
  'rule',
  'secondment',
  'session',
  'term',
];

export const TAGS: JSONPgSmartTags = {
  version: 1,
  config: {
    class: {
      ...Object.fromEntries(HIDDEN.map((table) => [table, { tags: { behavior: '-*' } }])),
      ...Object.fromEntries(SHOWN.map((table) => [table, { tags: {} }])),
      division_now: {
        tags: {
          name: 'place',
          primaryKey: 'key',
          foreignKey: '(parent_key) references division_now (key)|@fieldName parent|@foreignFieldName children',
        },
      },
      pairing: {
        tags: {
          foreignKey: [
            '(division_key) references division_now (key)|@fieldName place|@foreignFieldName pairings',
            '(provider_key) references organisation (key)|@fieldName provider|@foreignFieldName given',
          ],
        },
        attribute: { starts_on: { tags: { behavior: '+orderBy' } } },
      },
      project: {
        tags: {
          foreignKey: [
            '(county_key) references division_now (key)|@fieldName county|@foreignFieldName projects',
            '(division_key) references division_now (key)|@fieldName site|@foreignFieldName sites',
            '(provider_key) references organisation (key)|@fieldName provider|@foreignFieldName helped',
            '(organisation_key) references organisation (key)|@fieldName organisation|@foreignFieldName charged',
          ],
        },
      },
      transfer: {
        tags: {
          foreignKey: [
            '(division_key) references division_now (key)|@fieldName place|@foreignFieldName received',
            '(provider_key) references organisation (key)|@fieldName provider|@foreignFieldName sent',
          ],
        },
      },
    },
  },
};
