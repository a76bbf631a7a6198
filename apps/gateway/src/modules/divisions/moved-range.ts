import type { MovedRange } from '@jiedui/model';
import type pg from 'pg';

/** Every subtree that stands elsewhere on `date` (`YYYY-MM-DD`) than its digits say, for `territoryOf`. */
export async function readMoves(client: Pick<pg.ClientBase, 'query'>, date: string): Promise<MovedRange[]> {
  const { rows } = await client.query<MovedRange>(
    `SELECT lo, hi,
        array_remove(ARRAY[province_key, prefecture_key, county_key, township_key], '') AS "toAncestors"
      FROM moved_range WHERE valid_from <= $1 AND valid_to > $1 ORDER BY lo`,
    [date],
  );
  return rows;
}
