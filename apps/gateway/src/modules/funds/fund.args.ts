import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import { dayArgument } from '../../schema/day-argument.ts';

export const SortDirectionEnum = builder.enumType('SortDirection', {
  description: 'Which end of an order comes first.',
  values: {
    ASC: { description: 'The smallest or earliest.' },
    DESC: { description: 'The largest or latest.' },
  } as const,
});

/**
 * Conditions on a date column, both ends included; none where neither is asked for.
 * @throws {Refusal} INVALID at `from` or `to` for what is no date.
 */
export function between(column: Sql, from: string | null | undefined, to: string | null | undefined): Sql {
  return sql.all(
    from ? sql`${column} >= ${dayArgument(from, 'from')}::date` : undefined,
    to ? sql`${column} <= ${dayArgument(to, 'to')}::date` : undefined,
  );
}

/** Texts that begin as asked for; digits and letters of vouchers in either case. */
export function startingWith(column: Sql, text: string): Sql {
  return sql`(${column} >= ${text} AND starts_with(${column}, ${text}))`;
}
