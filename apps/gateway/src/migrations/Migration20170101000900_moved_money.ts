import { Timeline } from './timeline.ts';

/** Money that goes along with a moved township, and each fund's first day, which its holder may know without the agreement. */
export class Migration20170101000900_moved_money extends Timeline {
  override statements(): string[] {
    return [
      'ALTER TABLE account DROP CONSTRAINT account_kind_check',
      `ALTER TABLE account ADD CONSTRAINT account_kind_check
        CHECK (kind IN ('OUTSIDE', 'TRANSIT', 'AVAILABLE', 'LINE', 'SPENT', 'ELSEWHERE'))`,
      'ALTER TABLE account DROP CONSTRAINT never_negative',
      `ALTER TABLE account ADD CONSTRAINT never_negative CHECK (kind IN ('OUTSIDE', 'ELSEWHERE') OR balance >= 0)`,
      `ALTER TABLE fund ADD COLUMN starts_on date NOT NULL DEFAULT '0001-01-01'`,
      'UPDATE fund SET starts_on = agreement.starts_on FROM agreement WHERE agreement.id = fund.agreement_id',
    ];
  }
}
