import { admit, inTerritory, protectOwn } from '../database/policy-sql.ts';
import { Timeline } from './timeline.ts';

/** What a place got of everybody together: one row a measure and month, where the tree has one a provider, scheme and source. */
export class Migration20170101001300_sums extends Timeline {
  override statements(): string[] {
    return [
      `CREATE TABLE rollup_sum (
        division_key text COLLATE "C" NOT NULL,
        boundaries text COLLATE "C" NOT NULL CHECK (boundaries IN ('AS_REPORTED', 'TODAY')),
        measure text COLLATE "C" NOT NULL,
        month date NOT NULL,
        amount bigint NOT NULL,
        n bigint NOT NULL,
        PRIMARY KEY (division_key, boundaries, measure, month)
      )`,
      `INSERT INTO rollup_sum (division_key, boundaries, measure, month, amount, n)
        SELECT division_key, boundaries, measure, month, sum(amount)::bigint, sum(n)::bigint
        FROM rollup_tree WHERE division_key <> '' GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
      // Only who stands over a place: a provider sees its own share in the tree, never what others gave beside it.
      ...protectOwn('rollup_sum', inTerritory()),
      ...admit('jiedui_worker', 'rollup_sum', ['SELECT', 'INSERT', 'UPDATE', 'DELETE']),
    ];
  }
}
