import { type Sql, sql } from '@jiedui/pothos-mikro-orm';

/** What of a receipt waits to be matched, in fen: nothing of one that confirms a transfer or was reversed. */
export function receiptUnmatched(row: { transferId: Sql; reversedOn: Sql; amountFen: Sql; matchedFen: Sql }): Sql {
  return sql`CASE WHEN ${row.transferId} IS NULL AND ${row.reversedOn} IS NULL THEN ${row.amountFen} - ${row.matchedFen} ELSE 0 END`;
}
