import { sql, toStatement } from '@jiedui/pothos-mikro-orm';
import { CompiledQuery } from 'kysely';
import type { UseCase } from '../../schema/use-case.ts';
import type { RuleValue } from './rule.entity.ts';
import { ruleInForce } from './rule.sql.ts';

type Asking = Pick<UseCase, 'tables' | 'businessDate'>;

/**
 * The values in force at a division on the business date, the nearest division's row winning.
 * @throws {Error} where a key has no row for the nation: a rule in use is data from the first day.
 */
export async function ruleValues<K extends string>(
  uc: Asking,
  keys: readonly K[],
  divisionKey: string,
): Promise<Record<K, RuleValue>> {
  const columns = keys.map(
    (key, i) => sql`${ruleInForce({ key, divisionKey, businessDate: uc.businessDate })} AS ${sql.identifier(`v${i}`)}`,
  );
  const { text, values } = toStatement(sql`SELECT ${sql.join(columns)}`);
  const { rows } = await uc
    .tables()
    .executeQuery<Record<string, RuleValue | null>>(CompiledQuery.raw(text, [...values]));
  return Object.fromEntries(
    keys.map((key, i) => {
      const value = rows[0]?.[`v${i}`] ?? null;
      if (value === null) throw new Error(`no rule ${key} is in force at ${divisionKey} on ${uc.businessDate}`);
      return [key, value];
    }),
  ) as Record<K, RuleValue>;
}

/** One value; see `ruleValues`. */
export async function ruleValue(uc: Asking, key: string, divisionKey: string): Promise<RuleValue> {
  return (await ruleValues(uc, [key], divisionKey))[key] as RuleValue;
}

/** Values that are whole numbers: days, counts. @throws {Error} for a rule of another kind. */
export async function ruleNumbers<K extends string>(
  uc: Asking,
  keys: readonly K[],
  divisionKey: string,
): Promise<Record<K, number>> {
  const values = await ruleValues(uc, keys, divisionKey);
  for (const key of keys) if (typeof values[key] !== 'number') throw new Error(`rule ${key} is not a number`);
  return values as Record<K, number>;
}
