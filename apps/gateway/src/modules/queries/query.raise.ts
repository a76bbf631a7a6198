import { sql } from 'kysely';
import { field } from '../../schema/field.ts';
import { forbid, refuse, refuseUnless } from '../../schema/refusal.ts';
import { type Input, type UseCase, useCase } from '../../schema/use-case.ts';
import { RecordTypeEnum } from './query.enums.ts';
import { mayAct } from './query.policy.ts';
import { figureSubject, recordSubject, type Subject } from './query.subject.ts';
import type { QueryTables } from './query.tables.ts';
import { type FigureAddress, type RecordType, SUBJECT_TYPES } from './query.terms.ts';
import { TEXTS } from './query.texts.ts';

const RECORDS = SUBJECT_TYPES.filter((type): type is RecordType => type !== 'Figure');

const input = {
  subjectType: field.enum(RecordTypeEnum, RECORDS, {
    required: false,
    description: 'The type of the questioned record; absent for a figure.',
  }),
  subjectId: field.id({ required: false, description: 'The questioned record; absent for a figure.' }),
  figureKey: field.text({
    required: false,
    max: 60,
    description: 'Key of the questioned figure; absent for a record.',
  }),
  divisionKey: field.divisionKey({ required: false, description: 'The figure’s receiving side.' }),
  providerKey: field.organisationKey({ required: false, description: 'The figure’s giving side, where it names one.' }),
  scheme: field.text({ required: false, max: 40, description: 'The figure’s scheme, where it names one.' }),
  source: field.text({ required: false, max: 40, description: 'The figure’s source of money, where it names one.' }),
  period: field.text({ required: false, max: 40, description: 'The figure’s period.' }),
  asOf: field.date({ required: false, description: 'The day up to which the figure was counted.' }),
  value: field.text({
    required: false,
    max: 40,
    description: 'The figure as it was read; absent where it was unknown.',
  }),
  text: field.prose({ max: 1000, description: 'What does not seem right.' }),
};

export const raiseQuery = useCase({
  name: 'raiseQuery',
  description: 'Asks whoever states a figure or a record about it.',
  input,
  async run(uc, asked) {
    const figure = figureOf(asked);
    const subject = figure ? figureSubject(uc.viewer, figure) : await questionedRecord(uc, asked);
    const ref = { ...subject, home: subject.home };
    if (!mayAct(uc.viewer, 'raise', ref)) {
      refuseUnless(!mayAct(uc.viewer, 'answer', ref), 'INVALID', TEXTS.own);
      forbid(TEXTS.mayNotAsk);
    }
    await refuseSecond(uc, subject, figure);
    const id = uc.newId();
    const { viewer } = uc;
    await uc
      .tables<QueryTables>()
      .insertInto('data_query')
      .values({
        home: subject.home,
        id,
        division_key: subject.divisionKey,
        provider_key: subject.providerKey,
        subject_type: subject.type,
        subject_id: subject.id,
        figure: figure ? sql<FigureAddress>`${JSON.stringify(figure)}::jsonb` : null,
        subject_label: subject.label,
        owner_side: subject.ownerSide,
        raised_on: uc.businessDate,
        text: asked.text,
        entered_by: viewer.userId,
        entered_by_name: viewer.userName,
        entered_by_organisation: viewer.organisation.name,
      })
      .execute();
    uc.audit('query.raised', auditSubject(subject, id), { text: asked.text, subject: subject.label });
    return { home: subject.home, id };
  },
});

type Asked = Input<typeof input>;

/** The figure's address, or nothing where a record is asked about. @throws {Refusal} INVALID for both or neither. */
function figureOf({ subjectId, figureKey, divisionKey, period, asOf, ...rest }: Asked): FigureAddress | undefined {
  refuseUnless((subjectId === undefined) !== (figureKey === undefined), 'INVALID', TEXTS.oneSubject, 'subjectId');
  if (figureKey === undefined) return undefined;
  refuseUnless(divisionKey, 'INVALID', TEXTS.place, 'divisionKey');
  refuseUnless(period && asOf, 'INVALID', TEXTS.noFigure, 'period');
  const { providerKey = null, scheme = null, source = null, value = null } = rest;
  return { key: figureKey, divisionKey, providerKey, scheme, source, period, asOf, value };
}

function questionedRecord(uc: UseCase, { subjectType, subjectId }: Asked): Promise<Subject> {
  if (!subjectType || !subjectId) refuse('INVALID', TEXTS.oneSubject, 'subjectType');
  return recordSubject(uc, subjectType, subjectId);
}

/** @throws {Refusal} CONFLICT where the organisation waits for an answer about the same thing. */
async function refuseSecond(uc: UseCase, subject: Subject, figure: FigureAddress | undefined): Promise<void> {
  const open = uc
    .tables<QueryTables>()
    .selectFrom('data_query')
    .select('id')
    .where('home', '=', subject.home)
    .where('state', '=', 'OPEN')
    .where('entered_by_organisation', '=', uc.viewer.organisation.name)
    .where('subject_type', '=', subject.type);
  const same = figure
    ? open
        .where('subject_label', '=', subject.label)
        .where('division_key', '=', subject.divisionKey)
        .where('provider_key', '=', subject.providerKey)
    : open.where('subject_id', '=', subject.id);
  refuseUnless(!(await same.executeTakeFirst()), 'CONFLICT', TEXTS.alreadyOpen);
}

/** A record's history tells of its questions; a figure has none, so the question keeps its own. */
export const auditSubject = (
  { type, home, divisionKey, providerKey, id }: Pick<Subject, 'type' | 'home' | 'id' | 'divisionKey' | 'providerKey'>,
  queryId: string,
) => ({ type: id === null ? 'DataQuery' : type, home, id: id ?? queryId, divisionKey, providerKey });
