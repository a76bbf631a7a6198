import { field } from '../../schema/field.ts';
import { factKey } from '../../schema/ids.ts';
import { forbid, found, refuseStale, refuseUnless } from '../../schema/refusal.ts';
import { useCase } from '../../schema/use-case.ts';
import { AnswerEnum } from './query.enums.ts';
import { mayAct, type QueryRef } from './query.policy.ts';
import { auditSubject } from './query.raise.ts';
import type { DataQueryRow, QueryTables } from './query.tables.ts';
import { ANSWERS } from './query.terms.ts';
import { TEXTS } from './query.texts.ts';

const refOf = (row: DataQueryRow): QueryRef => ({
  home: row.home,
  divisionKey: row.division_key,
  providerKey: row.provider_key,
  ownerSide: row.owner_side,
});

export const answerQuery = useCase({
  name: 'answerQuery',
  description: 'Answers a question: the figure or record is right and why, or it has been corrected.',
  input: {
    id: field.id({ description: 'The question.' }),
    version: field.version({ description: 'The version that was read.' }),
    outcome: field.enum(AnswerEnum, ANSWERS, { description: 'Whether it stands or has been corrected.' }),
    answer: field.prose({ max: 1000, description: 'Why it is right, or what was corrected.' }),
  },
  async run(uc, { id: globalId, version, outcome, answer }) {
    const { home, id } = factKey('DataQuery', globalId, 'id');
    const db = uc.tables<QueryTables>();
    const row = await db
      .selectFrom('data_query')
      .selectAll()
      .where('home', '=', home)
      .where('id', '=', id)
      .executeTakeFirst();
    const query = found(row && mayAct(uc.viewer, 'read', refOf(row)) ? row : undefined, 'id');
    if (!mayAct(uc.viewer, 'answer', refOf(query))) forbid(TEXTS.answerer);
    refuseUnless(query.state === 'OPEN', 'CONFLICT', TEXTS.answered, 'id');
    refuseStale(version, query.version);
    // Two who answer at once: the second finds it answered, in the same statement that would change it.
    const changed = await db
      .updateTable('data_query')
      .set({
        state: outcome,
        answer,
        answered_on: uc.businessDate,
        answered_by: uc.viewer.userId,
        answered_by_name: uc.viewer.userName,
        answered_by_organisation: uc.viewer.organisation.name,
        version: version + 1,
      })
      .where('home', '=', home)
      .where('id', '=', id)
      .where('state', '=', 'OPEN')
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    refuseUnless(changed, 'CONFLICT', TEXTS.answered, 'id');
    const subject = { ...refOf(query), type: query.subject_type, id: query.subject_id };
    uc.audit('query.answered', auditSubject(subject, id), { outcome, answer, subject: query.subject_label });
    return { home, id };
  },
});
