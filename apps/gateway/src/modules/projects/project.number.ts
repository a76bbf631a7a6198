import { sql } from 'kysely';
import type { UseCase } from '../../schema/use-case.ts';

/**
 * The next number of a home and a year of birth, e.g. `513227-2017-0042`; it stays with the project for life.
 * Two that ask at once queue at the counter's row. A home that got its projects otherwise goes on after the last.
 */
export async function nextNumber(uc: UseCase, home: string, year: number): Promise<string> {
  const prefix = `${home}-${year}-`;
  const { rows } = await sql<{ last: number }>`
    INSERT INTO project_serial (home, year, last) VALUES (${home}, ${year}, 1 + coalesce(
      (SELECT max(substr(number, ${prefix.length + 1})::integer) FROM project
        WHERE home = ${home} AND number >= ${prefix} AND number < ${`${prefix}:`}), 0))
    ON CONFLICT (home, year) DO UPDATE SET last = project_serial.last + 1 RETURNING last`.execute(uc.tables());
  return `${prefix}${String(rows[0]?.last ?? 1).padStart(4, '0')}`;
}
