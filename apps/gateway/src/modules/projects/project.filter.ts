import { homeOf, KEY_LENGTH, keyRange } from '@jiedui/model';
import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { placeFilter } from '../../schema/place-filter.ts';
import { TimelinessEnum } from '../funds/index.ts';
import { PairingSchemeEnum } from '../pairings/index.ts';
import { ProjectBuilderEnum, ProjectStateEnum } from './project.enums.ts';
import { isTimely } from './project.sql.ts';

export const ProjectFilter = builder.inputType('ProjectFilter', {
  description: 'Which projects; every condition given holds.',
  fields: (t) => ({
    divisionKey: t.field({ type: 'DivisionKey', description: 'Sites at or under this division.' }),
    providerKey: t.field({ type: 'OrganisationKey', description: 'This provider with its districts and firms.' }),
    scheme: t.field({ type: PairingSchemeEnum, description: 'This scheme.' }),
    year: t.int({ description: 'Standing in this year’s plan.' }),
    states: t.field({ type: [ProjectStateEnum], description: 'In one of these states.' }),
    categories: t.stringList({ description: 'Of one of these categories.' }),
    timeliness: t.field({ type: [TimelinessEnum], description: 'As timely as one of these.' }),
    text: t.string({ description: 'Name, number or pinyin initials from the beginning.' }),
    builder: t.field({ type: ProjectBuilderEnum, description: 'Carried out by this side.' }),
  }),
});

export type ProjectFilterShape = Partial<NonNullable<typeof ProjectFilter.$inferInput>>;

/** Columns that a filter looks at, of whatever reference to the table. */
export type FilteredRow = Record<
  | 'home'
  | 'id'
  | 'divisionKey'
  | 'providerKey'
  | 'scheme'
  | 'state'
  | 'category'
  | 'builder'
  | 'nextDueOn'
  | 'name'
  | 'number'
  | 'initials',
  Sql
>;

/** The condition of a filter, with the viewer's reach driving where no place is named. */
export function projectWhere(row: FilteredRow, filter: ProjectFilterShape | null | undefined, context: Context): Sql {
  const { scheme, year, states, categories, timeliness, text, builder: side, ...place } = filter ?? {};
  return sql.all(
    isWholeCounty(place.divisionKey, context) && !place.providerKey ? undefined : placeFilter(row, place, context),
    inHomes(row, place.divisionKey, context),
    scheme ? sql`${row.scheme} = ${scheme}` : undefined,
    year
      ? sql`EXISTS (SELECT FROM project_year y WHERE y.home = ${row.home} AND y.project_id = ${row.id} AND y.year = ${year})`
      : undefined,
    states ? sql`${row.state} = ANY (${states}::text[])` : undefined,
    categories ? sql`${row.category} = ANY (${categories}::text[])` : undefined,
    timeliness?.length
      ? isTimely({ dueOn: row.nextDueOn, divisionKey: row.divisionKey }, timeliness, context)
      : undefined,
    text?.trim() ? beginning(row, text.trim()) : undefined,
    side ? sql`${row.builder} = ${side}` : undefined,
  );
}

/**
 * Whether the rows of a county are exactly those of its home. Said twice, the planner would take them for a few among many
 * and sort the whole county for a page of it. One's own county after a boundary has moved is more, or less.
 */
function isWholeCounty(key: string | null | undefined, { viewer }: Context): boolean {
  if (key?.length !== KEY_LENGTH.COUNTY) return false;
  const [own, ...others] = viewer.territory;
  if (key !== viewer.divisionKey || !own) return true;
  return others.length === 0 && own.lo === key && own.hi === keyRange(key).hi;
}

/** The homes of a county's rows are known from its keys: with `home =` an index gives the order as well. */
function inHomes(row: FilteredRow, divisionKey: string | null | undefined, { viewer }: Context): Sql | undefined {
  const own = !divisionKey || divisionKey === viewer.divisionKey;
  const keys = own && viewer.territory.length > 0 ? viewer.territory.map(({ lo }) => lo) : [divisionKey ?? ''];
  if (!keys.every((key) => key.length >= KEY_LENGTH.COUNTY)) return undefined;
  // A partner's rows and a government's own giving lie in other homes.
  if (!divisionKey && viewer.providerRange) return undefined;
  const homes = [...new Set(keys.map(homeOf))];
  return homes.length === 1 ? sql`${row.home} = ${homes[0] ?? ''}` : sql`${row.home} = ANY (${homes}::text[])`;
}

const LAST = '\u{10ffff}';

function beginning(row: FilteredRow, text: string): Sql {
  const begins = (column: Sql, start: string): Sql => sql`(${column} >= ${start} AND ${column} < ${start + LAST})`;
  const plain = text.normalize('NFKC');
  if (/^\d[\d-]*$/.test(plain)) return sql`(${begins(row.number, plain)} OR ${begins(row.name, text)})`;
  const initials = /^[a-z0-9]+$/i.test(plain) ? sql` OR ${begins(row.initials, plain.toLowerCase())}` : sql``;
  return sql`(${begins(row.name, text)}${initials})`;
}
