import { protectFact } from '../database/policy-sql.ts';
import { Timeline } from './timeline.ts';

/** Questions about figures and records, and what their owner answered. */
export class Migration20170101001200_queries extends Timeline {
  override statements(): string[] {
    return [
      // It lies where its subject lies, so that both sides of that see it. A figure has an address, a record an id.
      `CREATE TABLE data_query (
        home text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        division_key text COLLATE "C" NOT NULL,
        provider_key text COLLATE "C" NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid,
        figure jsonb,
        subject_label text NOT NULL,
        owner_side text NOT NULL CHECK (owner_side IN ('PROVIDER', 'RECEIVER')),
        state text COLLATE "C" NOT NULL DEFAULT 'OPEN',
        raised_on date NOT NULL,
        text text NOT NULL,
        entered_by uuid NOT NULL,
        entered_by_name text NOT NULL,
        entered_by_organisation text NOT NULL,
        entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        answered_on date,
        answer text,
        answered_by uuid,
        answered_by_name text,
        answered_by_organisation text,
        made_up boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (home, id),
        CHECK ((subject_type = 'Figure') = (subject_id IS NULL) AND (subject_type = 'Figure') = (figure IS NOT NULL)),
        CHECK (state IN ('OPEN', 'EXPLAINED', 'CORRECTED')),
        CHECK ((state = 'OPEN') = (answer IS NULL) AND (state = 'OPEN') = (answered_on IS NULL) AND (state = 'OPEN') = (answered_by IS NULL))
      )`,
      'CREATE INDEX data_query_division ON data_query (division_key, raised_on, home, id)',
      'CREATE INDEX data_query_provider ON data_query (provider_key, raised_on, home, id)',
      'CREATE INDEX data_query_subject ON data_query (home, subject_id)',
      ...protectFact('data_query'),
    ];
  }
}
