import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLOSED_STATES, mayBecome, NEXT, stateFrom } from './project.state.ts';
import { MILESTONE_KINDS, type MilestoneKind, PROJECT_STATES, type ProjectState } from './project.terms.ts';

test.each([
  ['what is in the pipeline is approved before anything else', 'PIPELINE', 'STARTED', false],
  ['what is approved may be tendered', 'APPROVED', 'TENDERED', true],
  ['small works start without a tender', 'APPROVED', 'STARTED', true],
  ['nothing is completed that has not started', 'TENDERED', 'COMPLETED', false],
  ['a start recorded by mistake is taken back', 'STARTED', 'TENDERED', true],
  ['what is completed is accepted before it is settled', 'COMPLETED', 'SETTLED', false],
  ['what is completed can no longer be terminated', 'COMPLETED', 'TERMINATED', false],
  ['works under way can be terminated', 'STARTED', 'TERMINATED', true],
  ['an acceptance is not taken back', 'ACCEPTED', 'COMPLETED', false],
] as const)('%s', (_, from, to, allowed) => expect(mayBecome(from, to)).toBe(allowed));

test('closed is closed', () => {
  for (const state of CLOSED_STATES) expect(NEXT[state]).toEqual([]);
});

test('every state but the closed ones leads somewhere, and every one but the first is reached', () => {
  for (const state of PROJECT_STATES) {
    if (!CLOSED_STATES.includes(state)) expect(NEXT[state].length, state).toBeGreaterThan(0);
    if (state !== 'PIPELINE')
      expect(
        PROJECT_STATES.some((from) => mayBecome(from, state)),
        state,
      ).toBe(true);
  }
});

const walks = fc.array(fc.tuple(fc.constantFrom(...MILESTONE_KINDS), fc.boolean()), { maxLength: 12 });

test('whatever is recorded or taken back, the state is the furthest milestone reached', () => {
  fc.assert(
    fc.property(walks, (walk) => {
      const done = new Set<MilestoneKind>();
      for (const [kind, recorded] of walk) {
        if (recorded) done.add(kind);
        else done.delete(kind);
        const state = stateFrom('APPROVED', done);
        const furthest: ProjectState = done.has('PROJECT_DONE')
          ? 'COMPLETED'
          : done.has('WORKS_STARTED')
            ? 'STARTED'
            : done.has('TENDER_DONE')
              ? 'TENDERED'
              : 'APPROVED';
        expect(state).toBe(furthest);
      }
    }),
  );
});

test.each(['PIPELINE', 'ACCEPTED', 'SETTLED', 'TERMINATED'] as const)('milestones do not move %s', (state) => {
  expect(stateFrom(state, new Set(MILESTONE_KINDS))).toBe(state);
});
