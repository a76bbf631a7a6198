import { admit, protectFact, protectReference } from '../database/policy-sql.ts';
import { Timeline } from './timeline.ts';

/** Roll-ups: leaves moved by the writing transaction, the tree by one worker; the catalogue and the findings. */
export class Migration20170101000700_figures extends Timeline {
  override statements(): string[] {
    return [
      `CREATE TABLE indicator (
        key text PRIMARY KEY,
        zh text NOT NULL,
        en text NOT NULL,
        definition_zh text NOT NULL,
        definition_en text NOT NULL,
        basis text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('STOCK', 'FLOW', 'TARGET')),
        formula jsonb NOT NULL,
        module text NOT NULL,
        position integer NOT NULL
      )`,
      // A day, not a month: weeks, days and a running month end exactly at their as-of without a look at the facts.
      `CREATE TABLE rollup_leaf (
        home text COLLATE "C" NOT NULL,
        division_key text COLLATE "C" NOT NULL,
        provider_key text COLLATE "C" NOT NULL,
        scheme text NOT NULL,
        source text NOT NULL,
        measure text NOT NULL,
        day date NOT NULL,
        amount bigint NOT NULL,
        n bigint NOT NULL,
        PRIMARY KEY (home, division_key, provider_key, scheme, source, measure, day)
      )`,
      // division_key '' is the whole nation: what a provider gave anywhere, read by its own side alone.
      `CREATE TABLE rollup_tree (
        division_key text COLLATE "C" NOT NULL,
        provider_key text COLLATE "C" NOT NULL,
        scheme text NOT NULL,
        source text NOT NULL,
        measure text NOT NULL,
        month date NOT NULL,
        boundaries text NOT NULL CHECK (boundaries IN ('AS_REPORTED', 'TODAY')),
        amount bigint NOT NULL,
        n bigint NOT NULL,
        PRIMARY KEY (division_key, boundaries, measure, month, provider_key, scheme, source)
      )`,
      // Every writing transaction leaves a mark of its own: one that found another's mark would be lost with it.
      `CREATE TABLE rollup_mark (
        home text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        division_key text COLLATE "C" NOT NULL,
        provider_key text COLLATE "C" NOT NULL,
        month date NOT NULL,
        PRIMARY KEY (home, id)
      )`,
      // One row: the instant the tree is complete up to, and which boundaries it was counted on.
      'CREATE TABLE rollup_state (id integer PRIMARY KEY, as_of timestamptz NOT NULL, moves text NOT NULL)',
      `CREATE TABLE finding (
        home text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        division_key text COLLATE "C" NOT NULL,
        provider_key text COLLATE "C" NOT NULL,
        keys text[] NOT NULL,
        period text NOT NULL,
        zh text NOT NULL,
        en text NOT NULL,
        source text NOT NULL,
        found_on date NOT NULL,
        PRIMARY KEY (home, id)
      )`,
      'CREATE INDEX rollup_leaf_provider ON rollup_leaf (provider_key, day, measure)',
      // Days of a month that a period does not hold are few: they lead, the place follows.
      'CREATE INDEX rollup_leaf_day ON rollup_leaf (measure, day, division_key)',
      // For the worker, which recounts a provider's month; readers come along the primary key.
      'CREATE INDEX rollup_tree_provider ON rollup_tree (provider_key, month)',
      'CREATE INDEX finding_division ON finding (division_key)',
      'CREATE INDEX finding_provider ON finding (provider_key)',
      ...protectReference('indicator'),
      ...protectReference('rollup_state'),
      ...protectFact('rollup_leaf'),
      ...protectFact('rollup_mark', ['INSERT']),
      ...protectFact('rollup_tree', []),
      ...protectFact('finding', []),
      ...admit('jiedui_worker', 'rollup_leaf', ['SELECT']),
      ...admit('jiedui_worker', 'rollup_tree', ['SELECT', 'INSERT', 'UPDATE', 'DELETE']),
      ...admit('jiedui_worker', 'rollup_mark', ['SELECT', 'DELETE']),
      ...admit('jiedui_worker', 'rollup_state', ['INSERT', 'UPDATE']),
    ];
  }
}
