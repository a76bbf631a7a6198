import type { TestGateway } from '../../gateway.ts';
import { viewerOf } from '../../viewers.ts';
import { globalId } from '../scene.ts';
import { type Attempt, countyOf, factId, one, providerOf, RARE } from './attempt.ts';

const DAY = '2017-04-22';

/** What a county, and the prefecture above it, do with projects. */
export async function buildingAttempts(gateway: TestGateway): Promise<Attempt[]> {
  const get = (text: string) => one(gateway, text);
  const standing = (state: string, nth = 0) =>
    get(
      `SELECT * FROM project WHERE state = '${state}' AND builder = 'RECEIVER' AND starts_with(home, '5132') ORDER BY id OFFSET ${nth}`,
    );
  const away = `home = '411725'`;
  const foreign = { id: factId('Project', await get(`SELECT * FROM project WHERE ${away}`)) };
  const agreement = await get(`SELECT * FROM agreement WHERE home = '513227' AND provider_key = '510104'`);
  const foreignAgreement = await get(`SELECT id FROM agreement WHERE ${away}`);
  const milestone =
    await get(`SELECT m.*, p.county_key FROM milestone m JOIN project p ON p.home = m.home AND p.id = m.project_id
    WHERE p.state = 'STARTED' AND p.builder = 'RECEIVER' AND m.kind = 'PROJECT_DONE' AND p.home = '513227' ORDER BY m.id`);
  const others = (row: Parameters<typeof providerOf>[0]) => [
    countyOf(row, 'auditor'),
    countyOf(row, 'finance'),
    providerOf(row),
  ];
  const onProject = (verb: string, project: Parameters<typeof providerOf>[0], input: object): Attempt => ({
    verb,
    who: countyOf(project, 'projects'),
    input: { id: factId('Project', project), version: project.version, ...input },
    foreign,
    others: others(project),
  });
  const pipeline = await standing('PIPELINE');
  const noted = await standing('STARTED');
  return [
    {
      verb: 'createProject',
      who: countyOf(agreement, 'projects'),
      input: {
        name: RARE,
        category: 'WATER',
        builder: 'RECEIVER',
        agreementId: globalId('Agreement', String(agreement.id)),
        siteKey: '513227',
        organisationKey: '513227',
        personName: RARE,
        description: RARE,
        year: 2017,
        plannedStartOn: '2017-08-01',
        deadline: '2017-12-31',
        lines: [{ source: 'INTRA_PROVINCE', planned: '100' }],
      },
      foreign: { agreementId: globalId('Agreement', String(foreignAgreement.id)) },
      // A partner does not even find the site: it reads projects, not a county's villages.
      others: others(agreement).slice(0, 2),
    },
    {
      ...onProject('approveProject', pipeline, { documentNo: RARE, approvedOn: DAY }),
      who: viewerOf({ level: 'prefecture', key: '5132', roles: ['reviewer'] }),
      others: [...others(pipeline), countyOf(pipeline, 'projects')],
    },
    onProject('updateProject', await standing('STARTED', 1), {
      name: RARE,
      description: RARE,
      personName: RARE,
      deadline: '2018-12-31',
    }),
    onProject('startProject', await standing('APPROVED'), { startedOn: DAY }),
    {
      verb: 'recordMilestone',
      who: countyOf(milestone, 'projects'),
      input: { milestoneId: factId('Milestone', milestone), version: milestone.version, actualOn: DAY },
      foreign: { milestoneId: factId('Milestone', await get(`SELECT * FROM milestone WHERE ${away}`)) },
      others: others(milestone),
    },
    {
      verb: 'addProgressNote',
      who: countyOf(noted, 'projects'),
      input: { projectId: factId('Project', noted), notedOn: DAY, percent: 50, text: RARE },
      foreign: { projectId: foreign.id },
      others: others(noted),
    },
    onProject('acceptProject', await standing('COMPLETED'), { acceptedOn: DAY }),
    onProject('closeProject', await standing('ACCEPTED'), { settledOn: DAY }),
    onProject('terminateProject', await standing('STARTED', 2), { endedOn: DAY, reason: RARE }),
  ];
}
