import { homeOf } from '@jiedui/model';
import { field } from '../../schema/field.ts';
import { referenceId } from '../../schema/ids.ts';
import { type UseCase, useCase } from '../../schema/use-case.ts';
import { pinyinInitials } from '../divisions/index.ts';
import { openFund } from '../funds/index.ts';
import { type AgreementRow, getAgreement } from '../pairings/index.ts';
import { refuseMisfit, siteOf } from './project.check.ts';
import { ProjectBuilderEnum } from './project.enums.ts';
import { requireAct } from './project.loader.ts';
import { countPlanned } from './project.measures.ts';
import { nextNumber } from './project.number.ts';
import { entryOf, subjectOf } from './project.record.ts';
import type { ProjectTables } from './project.tables.ts';
import { PROJECT_BUILDERS } from './project.terms.ts';
import { type PlannedLine, plannedLines } from './project-line.input.ts';
import { makeSchedule } from './schedule.make.ts';

type Place = { home: string; division_key: string; provider_key: string };

export const createProject = useCase({
  name: 'createProject',
  description:
    'Puts a project into the pipeline under the number it keeps for life, with its money by source and its schedule.',
  input: {
    name: field.text({ max: 120, description: 'What it is called.' }),
    category: field.text({ max: 40, description: 'A code of the list `ProjectCategory`.' }),
    builder: field.enum(ProjectBuilderEnum, PROJECT_BUILDERS, { description: 'Which side carries it out.' }),
    agreementId: field.id({ description: 'The agreement in force under which it is helped.' }),
    siteKey: field.divisionKey({
      description: 'Where: a county, township or village within the agreement’s receiver.',
    }),
    organisationKey: field.organisationKey({ description: 'The organisation that answers for it.' }),
    personName: field.text({ max: 60, description: 'The person who answers for it.' }),
    description: field.prose({ max: 2000, required: false, description: 'What is to be done.' }),
    beneficiaryHouseholds: field.int({
      min: 0,
      max: 1_000_000,
      required: false,
      description: 'Households that benefit.',
    }),
    year: field.year({ description: 'The year in whose plan it stands.' }),
    plannedStartOn: field.date({
      required: false,
      description: 'Planned start of works; by rule before the deadline where absent.',
    }),
    deadline: field.date({ description: 'The day by which it is to be done.' }),
    lines: plannedLines,
  },
  async run(uc, input) {
    const site = await siteOf(uc, input.siteKey);
    const agreement = await getAgreement(uc, referenceId('Agreement', input.agreementId, 'agreementId'), 'agreementId');
    const place = { home: homeOf(site.key), division_key: site.key, provider_key: agreement.provider_key };
    requireAct(uc, 'create', {
      home: place.home,
      divisionKey: site.key,
      providerKey: place.provider_key,
      builder: input.builder,
    });
    await refuseMisfit(uc, agreement, input);
    const schedule = await makeSchedule(uc, {
      divisionKey: site.key,
      deadline: input.deadline,
      plannedStartOn: input.plannedStartOn,
    });
    const project = { ...place, id: uc.newId(), scheme: agreement.scheme };
    const plannedFen = input.lines.reduce((sum, line) => sum + line.planned, 0n);
    const number = await nextNumber(uc, place.home, Number(uc.businessDate.slice(0, 4)));
    const db = uc.tables<ProjectTables>();
    await db
      .insertInto('project')
      .values({
        ...project,
        number,
        county_key: site.countyKey,
        name: input.name,
        initials: pinyinInitials(input.name),
        category: input.category,
        state: 'PIPELINE',
        builder: input.builder,
        agreement_id: agreement.id,
        organisation_key: input.organisationKey,
        person_name: input.personName,
        description: input.description ?? '',
        beneficiary_households: input.beneficiaryHouseholds ?? null,
        planned_start_on: schedule.plannedStartOn,
        deadline: input.deadline,
        planned_fen: plannedFen,
        next_due_on: schedule.nextDueOn,
        ...entryOf(uc),
      })
      .execute();
    await db
      .insertInto('project_year')
      .values({ ...place, id: uc.newId(), project_id: project.id, year: input.year, planned_fen: plannedFen })
      .execute();
    const milestones = schedule.steps.map(({ kind, plannedOn }) => ({
      ...place,
      id: uc.newId(),
      project_id: project.id,
      kind,
      planned_on: plannedOn,
    }));
    await db.insertInto('milestone').values(milestones).execute();
    await writeLines(uc, agreement, { ...project, fundDivision: site.fundDivision }, input.lines);
    countPlanned(uc, project, { year: input.year, plannedFen });
    uc.audit('project.created', subjectOf(project), { number, name: input.name, plannedFen: String(plannedFen) });
    return { home: project.home, id: project.id };
  },
});

/** A line for each source, with the fund it draws on made where it is the first of its kind. */
async function writeLines(
  uc: UseCase,
  agreement: AgreementRow,
  project: Place & { id: string; fundDivision: string },
  lines: readonly PlannedLine[],
): Promise<void> {
  const { home, division_key, provider_key, id, fundDivision } = project;
  for (const { source, planned } of lines) {
    const fund = await openFund(uc, agreement, source, fundDivision);
    await uc
      .tables<ProjectTables>()
      .insertInto('project_line')
      .values({
        home,
        id: uc.newId(),
        division_key,
        provider_key,
        project_id: id,
        fund_id: fund.id,
        scheme: agreement.scheme,
        source,
        planned_fen: planned,
      })
      .execute();
  }
}
