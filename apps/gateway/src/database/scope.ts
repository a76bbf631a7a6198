import type { Viewer } from '../schema/viewer.ts';

/** A statement for the driver: prepared once under its name, values bound. */
export interface NamedStatement {
  name: string;
  text: string;
  values: readonly unknown[];
  /** Planned for its values each time. A plan kept for any viewer took 20 times as long for a city's flows. */
  byHand?: boolean;
}

const SETTINGS = [
  'lo1',
  'hi1',
  'lo2',
  'hi2',
  'lo3',
  'hi3',
  'lo4',
  'hi4',
  'plo',
  'phi',
  'homes',
  'division',
  'user',
  'admin',
  'business_date',
] as const;

const SET_SCOPE = `SELECT ${SETTINGS.map((name, i) => `set_config('app.${name}', $${i + 1}, true)`).join(', ')},
  set_config('plan_cache_mode', $${SETTINGS.length + 1}, true)`;

/** In a transaction that begins unsaid, this is where it is told that it only reads. */
const SET_READ_SCOPE = `${SET_SCOPE}, set_config('transaction_read_only', 'on', true)`;

/** The scope of a transaction that only reads, in one statement. */
export function readScopeOf(viewer: Viewer, byHand = false): NamedStatement {
  return { name: 'read_scope', text: SET_READ_SCOPE, values: scopeOf(viewer, byHand).values };
}

const PLANS = { true: 'force_custom_plan', false: 'auto' } as const;

/** How the statements that follow are planned, until the transaction ends. */
export const planned = (byHand: boolean): NamedStatement => ({
  name: 'planned',
  text: `SELECT set_config('plan_cache_mode', $1, true)`,
  values: [PLANS[`${byHand}`]],
});

/**
 * What row-level security knows of the viewer, set for one transaction and gone with it. After that a setting is `''`,
 * and `''..''` holds nothing: a connection that forgot its scope sees no row.
 */
export function scopeOf(viewer: Viewer, byHand = false): NamedStatement {
  const slots = [0, 1, 2, 3].flatMap((i) => [viewer.territory[i]?.lo ?? '', viewer.territory[i]?.hi ?? '']);
  return {
    name: 'scope',
    text: SET_SCOPE,
    values: [
      ...slots,
      viewer.providerRange?.lo ?? '',
      viewer.providerRange?.hi ?? '',
      viewer.writeHomes.join(','),
      // Not the first range's end: where a boundary has moved that may lie in somebody else's division.
      viewer.territory.length > 0 ? viewer.divisionKey : '',
      viewer.userId,
      viewer.admin,
      viewer.businessDate,
      PLANS[`${byHand}`],
    ],
  };
}
