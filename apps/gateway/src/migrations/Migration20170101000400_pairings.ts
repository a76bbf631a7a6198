import { admit, inProviderRange, inTerritory, protectOwn } from '../database/policy-sql.ts';
import { Timeline } from './timeline.ts';

/** Who helps whom, under which agreement, until when; the provider's programme; people sent. */
export class Migration20170101000400_pairings extends Timeline {
  override statements(): string[] {
    const reach = `${inTerritory()} OR ${inProviderRange()}`;
    // A county reads the agreement of its prefecture, under which its money may come; it writes none but its own.
    const above = `starts_with(current_setting('app.division') COLLATE "C", division_key)`;
    const kept = { verbs: ['INSERT', 'UPDATE'] as const, reach };
    return [
      `CREATE TABLE pairing (
        id uuid PRIMARY KEY,
        scheme text NOT NULL,
        provider_key text COLLATE "C" NOT NULL REFERENCES organisation (key) ON UPDATE NO ACTION ON DELETE RESTRICT,
        division_key text COLLATE "C" NOT NULL REFERENCES division (key) ON UPDATE NO ACTION ON DELETE RESTRICT,
        parent_id uuid REFERENCES pairing (id) ON UPDATE NO ACTION ON DELETE RESTRICT,
        starts_on date NOT NULL,
        ends_on date NOT NULL DEFAULT 'infinity',
        state text NOT NULL CHECK (state IN ('PROPOSED', 'SIGNED', 'ENDED')),
        evidence text NOT NULL,
        demo_assignment boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        CHECK (starts_on <= ends_on)
      )`,
      `CREATE TABLE agreement (
        id uuid PRIMARY KEY,
        home text COLLATE "C" NOT NULL,
        pairing_id uuid NOT NULL REFERENCES pairing (id) ON UPDATE NO ACTION ON DELETE RESTRICT,
        provider_key text COLLATE "C" NOT NULL,
        division_key text COLLATE "C" NOT NULL,
        scheme text NOT NULL,
        title text NOT NULL,
        document_no text NOT NULL,
        signed_on date NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL DEFAULT 'infinity',
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        committed_fen bigint NOT NULL DEFAULT 0 CHECK (committed_fen >= 0),
        route text NOT NULL CHECK (route IN ('DIRECT', 'THROUGH')),
        terms text NOT NULL,
        made_up boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        CHECK (starts_on <= ends_on),
        CONSTRAINT within_agreement CHECK (committed_fen <= amount_fen)
      )`,
      'CREATE INDEX pairing_provider ON pairing (provider_key, division_key)',
      'CREATE INDEX pairing_division ON pairing (division_key, provider_key)',
      'CREATE INDEX agreement_provider ON agreement (provider_key, division_key)',
      'CREATE INDEX agreement_division ON agreement (division_key, provider_key)',
      `CREATE TABLE programme (
        id uuid PRIMARY KEY,
        provider_key text COLLATE "C" NOT NULL,
        division_key text COLLATE "C" NOT NULL,
        scheme text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        budget_fen bigint NOT NULL CHECK (budget_fen > 0),
        projects integer NOT NULL,
        trainees integer NOT NULL,
        span_made_up boolean NOT NULL DEFAULT false
      )`,
      `CREATE TABLE secondment (
        home text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        division_key text COLLATE "C" NOT NULL,
        provider_key text COLLATE "C" NOT NULL,
        scheme text NOT NULL,
        person_name text NOT NULL,
        post text NOT NULL,
        batch integer NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL DEFAULT 'infinity',
        made_up boolean NOT NULL DEFAULT false,
        PRIMARY KEY (home, id)
      )`,
      'CREATE INDEX secondment_division ON secondment (division_key, id)',
      'CREATE INDEX secondment_provider ON secondment (provider_key, id)',
      ...['pairing', 'agreement'].flatMap((table) => protectOwn(table, `${reach} OR ${above}`, kept)),
      ...['programme', 'secondment'].flatMap((table) => protectOwn(table, reach)),
      // The login works out in which homes a provider may write today.
      ...admit('jiedui_auth', 'agreement', ['SELECT']),
    ];
  }
}
