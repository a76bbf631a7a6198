import type { Client } from 'pg';
import { startingRules } from './data/rules.ts';
import { startingTerms } from './data/terms.ts';

/**
 * Puts the starting rules and labels into a database; a row that is there stays as it is, whoever changed it.
 * @returns whether any was missing.
 */
export async function seedRules(owner: Client): Promise<boolean> {
  const terms = await owner.query(
    `INSERT INTO term (list, code, scope, valid_from, valid_to, position, zh, en)
     SELECT "list", "code", "scope", "validFrom", "validTo", "position", "zh", "en" FROM jsonb_to_recordset($1::jsonb)
       AS t("list" text, "code" text, "scope" text, "validFrom" date, "validTo" date, "position" integer, "zh" text, "en" text)
     ON CONFLICT (list, code, scope, valid_from) DO NOTHING`,
    [JSON.stringify(startingTerms)],
  );
  const rules = await owner.query(
    `INSERT INTO rule (key, division_key, valid_from, valid_to, value, clause, made_up)
     SELECT "key", "divisionKey", "validFrom", coalesce("validTo", 'infinity'), "value", "clause", "madeUp" FROM jsonb_to_recordset($1::jsonb)
       AS r("key" text, "divisionKey" text, "validFrom" date, "validTo" date, "value" jsonb, "clause" text, "madeUp" boolean)
     ON CONFLICT (key, division_key, valid_from) DO NOTHING`,
    [JSON.stringify(startingRules)],
  );
  return terms.rowCount !== 0 || rules.rowCount !== 0;
}
