import { protectFact, protectOwn } from '../database/policy-sql.ts';
import { Timeline } from './timeline.ts';

const PLACE = `home text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        division_key text COLLATE "C" NOT NULL,
        provider_key text COLLATE "C" NOT NULL`;

const ENTRY = `entered_by uuid NOT NULL,
        entered_by_name text NOT NULL,
        entered_by_organisation text NOT NULL,
        entered_at timestamptz NOT NULL DEFAULT clock_timestamp()`;

const STATES = `ARRAY['PIPELINE', 'APPROVED', 'TENDERED', 'STARTED', 'COMPLETED', 'ACCEPTED', 'SETTLED', 'TERMINATED'] COLLATE "C"`;

const KINDS = `ARRAY['DESIGN_BUDGET_DONE', 'REVIEW', 'TENDER_DONE', 'WORKS_STARTED', 'PROJECT_DONE']`;

const SIGNED_IN = `current_setting('app.user') <> ''`;

const OF_PROJECT =
  'FOREIGN KEY (home, project_id) REFERENCES project (home, id) ON UPDATE NO ACTION ON DELETE RESTRICT';

/** Projects under one number for life, their years, lines of funding, milestones, notes and papers. */
export class Migration20170101000600_projects extends Timeline {
  override statements(): string[] {
    return [
      // Kept with the project so that a list sorts and filters by it: next_due_on, the end of time once nothing is due.
      // division_key is the site, down to the village; county_key the receiver that answers for it.
      `CREATE TABLE project (
        ${PLACE},
        county_key text COLLATE "C" NOT NULL,
        number text COLLATE "C" NOT NULL,
        name text COLLATE "C" NOT NULL,
        initials text COLLATE "C" NOT NULL,
        scheme text NOT NULL,
        category text COLLATE "C" NOT NULL,
        state text COLLATE "C" NOT NULL,
        state_rank integer NOT NULL GENERATED ALWAYS AS (array_position(${STATES}, state)) STORED,
        builder text NOT NULL CHECK (builder IN ('PROVIDER', 'RECEIVER')),
        agreement_id uuid,
        organisation_key text COLLATE "C" NOT NULL,
        person_name text NOT NULL,
        description text NOT NULL DEFAULT '',
        beneficiary_households integer,
        planned_start_on date NOT NULL,
        deadline date NOT NULL,
        approved_on date,
        approval_no text,
        started_on date,
        completed_on date,
        accepted_on date,
        settled_on date,
        ended_on date,
        end_reason text,
        planned_fen bigint NOT NULL DEFAULT 0 CHECK (planned_fen >= 0),
        allocated_fen bigint NOT NULL DEFAULT 0 CHECK (allocated_fen >= 0),
        spent_fen bigint NOT NULL DEFAULT 0 CHECK (spent_fen >= 0 AND spent_fen <= allocated_fen),
        next_due_on date NOT NULL DEFAULT '9999-12-31',
        made_up boolean NOT NULL DEFAULT false,
        ${ENTRY},
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (home, id),
        UNIQUE (home, number),
        CHECK (planned_start_on <= deadline)
      )`,
      // The last serial of a home and a year of birth. It says nothing of the projects themselves.
      `CREATE TABLE project_serial (
        home text COLLATE "C" NOT NULL,
        year integer NOT NULL,
        last integer NOT NULL,
        PRIMARY KEY (home, year)
      )`,
      `CREATE TABLE project_year (
        ${PLACE},
        project_id uuid NOT NULL,
        year integer NOT NULL,
        planned_fen bigint NOT NULL CHECK (planned_fen > 0),
        PRIMARY KEY (home, id),
        UNIQUE (home, project_id, year),
        ${OF_PROJECT}
      )`,
      `CREATE TABLE project_line (
        ${PLACE},
        project_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        scheme text NOT NULL,
        source text NOT NULL,
        planned_fen bigint NOT NULL CHECK (planned_fen >= 0),
        allocated_fen bigint NOT NULL DEFAULT 0 CHECK (allocated_fen >= 0),
        spent_fen bigint NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (home, id),
        UNIQUE (home, project_id, fund_id),
        CONSTRAINT spent_within_allocated CHECK (spent_fen >= 0 AND spent_fen <= allocated_fen),
        ${OF_PROJECT},
        FOREIGN KEY (home, fund_id) REFERENCES fund (home, id) ON UPDATE NO ACTION ON DELETE RESTRICT
      )`,
      // planned_on holds shift_days of delay handed on by earlier milestones; passed_over ones are due no more.
      `CREATE TABLE milestone (
        ${PLACE},
        project_id uuid NOT NULL,
        kind text NOT NULL,
        position integer NOT NULL GENERATED ALWAYS AS (array_position(${KINDS}, kind)) STORED,
        planned_on date NOT NULL,
        actual_on date,
        shift_days integer NOT NULL DEFAULT 0 CHECK (shift_days >= 0),
        passed_over boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (home, id),
        UNIQUE (home, project_id, kind),
        ${OF_PROJECT}
      )`,
      `CREATE TABLE progress_note (
        ${PLACE},
        project_id uuid NOT NULL,
        noted_on date NOT NULL,
        percent integer CHECK (percent BETWEEN 0 AND 100),
        text text NOT NULL,
        ${ENTRY},
        PRIMARY KEY (home, id),
        ${OF_PROJECT}
      )`,
      `CREATE TABLE attachment (
        ${PLACE},
        project_id uuid NOT NULL,
        note_id uuid,
        file_name text NOT NULL,
        media_type text NOT NULL,
        bytes bigint NOT NULL,
        sha256 bytea NOT NULL,
        ${ENTRY},
        PRIMARY KEY (home, id),
        ${OF_PROJECT}
      )`,
      'CREATE INDEX project_deadline ON project (home, deadline, id)',
      'CREATE INDEX project_division ON project (division_key, deadline, id)',
      'CREATE INDEX project_provider ON project (provider_key, deadline, id)',
      'CREATE INDEX project_county ON project (county_key, state, deadline, id)',
      'CREATE INDEX project_due ON project (home, next_due_on, id)',
      'CREATE INDEX project_provider_due ON project (provider_key, next_due_on, id)',
      'CREATE INDEX project_division_due ON project (division_key, next_due_on, id)',
      'CREATE INDEX project_number ON project (number)',
      'CREATE INDEX project_name ON project (home, name, id)',
      'CREATE INDEX project_initials ON project (home, initials)',
      'CREATE INDEX project_line_project ON project_line (home, project_id)',
      'CREATE INDEX project_year_year ON project_year (division_key, year)',
      'CREATE INDEX project_year_provider ON project_year (provider_key, year)',
      'CREATE INDEX milestone_project ON milestone (home, project_id)',
      'CREATE INDEX progress_note_project ON progress_note (home, project_id, noted_on, id)',
      'CREATE INDEX attachment_project ON attachment (home, project_id)',
      'ALTER TABLE account ADD FOREIGN KEY (home, line_id) REFERENCES project_line (home, id) ON UPDATE NO ACTION ON DELETE RESTRICT',
      ...['project', 'project_year', 'project_line', 'milestone'].flatMap((table) => protectFact(table)),
      ...protectOwn('project_serial', SIGNED_IN, { verbs: ['INSERT', 'UPDATE'], reach: SIGNED_IN }),
      ...['progress_note', 'attachment'].flatMap((table) => protectFact(table, ['INSERT'])),
    ];
  }
}
