import { expect, test } from 'vitest';
import type { ProjectMilestone } from '../project/documents.ts';
import { actsOf, milestoneActs } from './act.ts';

const milestone = (over: Partial<ProjectMilestone>): ProjectMilestone => ({
  id: 'm',
  kind: 'TENDER_DONE',
  plannedOn: '2017-05-01',
  firstPlannedOn: '2017-05-01',
  expectedOn: '2017-05-01',
  actualOn: null,
  passedOver: false,
  timeliness: 'ON_TIME',
  version: 1,
  ...over,
});
const completion = milestone({ kind: 'PROJECT_DONE' });
const kinds = (acts: readonly { kind: string }[]) => acts.map(({ kind }) => kind);

test('what the gateway does not allow is not offered', () => {
  expect(actsOf({ mayDo: [], state: 'STARTED', milestones: [completion] })).toEqual([]);
});

test('the next step of a project’s life stands first', () => {
  const mayDo = ['updateProject', 'addProgressNote', 'startProject', 'terminateProject'];
  expect(kinds(actsOf({ mayDo, state: 'APPROVED', milestones: [] }))).toEqual(['start', 'note', 'update', 'terminate']);
});

test('what is under way is completed by its last milestone', () => {
  const standing = { mayDo: ['recordMilestone', 'addProgressNote'], milestones: [completion] };
  expect(kinds(actsOf({ ...standing, state: 'STARTED' }))).toEqual(['reach', 'note']);
  expect(kinds(actsOf({ ...standing, state: 'APPROVED' }))).toEqual(['note']);
});

test.each([
  ['a due milestone is recorded or planned anew', milestone({}), ['reach', 'plan']],
  ['a reached one is corrected or taken back', milestone({ actualOn: '2017-04-01' }), ['reach', 'takeBack']],
  ['one passed over can only be made good', milestone({ passedOver: true }), ['reach']],
  ['the deadline plans the completion', completion, ['reach']],
] as const)('%s', (_, one, acts) => {
  expect(kinds(milestoneActs({ mayDo: ['recordMilestone'] }, one))).toEqual(acts);
  expect(milestoneActs({ mayDo: ['addProgressNote'] }, one)).toEqual([]);
});
