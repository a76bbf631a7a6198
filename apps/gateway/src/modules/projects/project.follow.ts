import { levelOf } from '@jiedui/model';
import type pg from 'pg';
import type { DivisionMove } from '../divisions/index.ts';

/** A project in a subtree that moves is answered for by the county it now stands under. Number, site and history stay. */
export async function followCounty(owner: pg.ClientBase, { lo, hi, above }: DivisionMove): Promise<void> {
  const county = above.find((key) => levelOf(key) === 'COUNTY');
  if (!county) return;
  await owner.query('UPDATE project SET county_key = $3 WHERE division_key >= $1 AND division_key < $2', [
    lo,
    hi,
    county,
  ]);
}
