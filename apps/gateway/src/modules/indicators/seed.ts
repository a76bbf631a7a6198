import type pg from 'pg';
import { CATALOGUE } from './catalogue.ts';

/**
 * Writes the catalogue as it stands in this version; entries it no longer holds go. Safe to repeat.
 * @returns whether anything was changed.
 */
export async function seedCatalogue(owner: pg.ClientBase): Promise<boolean> {
  const rows = CATALOGUE.map(({ key, zh, en, definition, basis, kind, formula, module }, position) => ({
    key,
    zh,
    en,
    definition_zh: definition.zh,
    definition_en: definition.en,
    basis,
    kind,
    formula,
    module,
    position,
  }));
  const written = await owner.query(
    `INSERT INTO indicator SELECT * FROM jsonb_populate_recordset(NULL::indicator, $1)
     ON CONFLICT (key) DO UPDATE SET zh = excluded.zh, en = excluded.en, definition_zh = excluded.definition_zh,
       definition_en = excluded.definition_en, basis = excluded.basis, kind = excluded.kind, formula = excluded.formula,
       module = excluded.module, position = excluded.position
     WHERE indicator IS DISTINCT FROM excluded`,
    [JSON.stringify(rows)],
  );
  const gone = await owner.query('DELETE FROM indicator WHERE NOT key = ANY ($1)', [rows.map((row) => row.key)]);
  return written.rowCount !== 0 || gone.rowCount !== 0;
}
