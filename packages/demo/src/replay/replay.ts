import type { Command } from '../commands.ts';
import type { DemoAgreement } from '../types.ts';
import { need, World } from './world.ts';

type Rules = { [Verb in Command['verb']]: (world: World, command: Extract<Command, { verb: Verb }>) => void };

/** What must have happened before a step of a project. */
const AFTER = {
  approveProject: 'createProject',
  DESIGN_BUDGET_DONE: 'approveProject',
  REVIEW: 'DESIGN_BUDGET_DONE',
  TENDER_DONE: 'REVIEW',
  startProject: 'TENDER_DONE',
  addProgressNote: 'startProject',
  PROJECT_DONE: 'startProject',
  acceptProject: 'PROJECT_DONE',
  closeProject: 'acceptProject',
} as const;

function advance(world: World, ref: string, step: keyof typeof AFTER): void {
  const { steps } = world.line(ref);
  need(steps.has(AFTER[step]), `before ${AFTER[step]}`);
  need(step === 'addProgressNote' || !steps.has(step), 'twice');
  steps.add(step);
}

const RULES: Rules = {
  commitFunds(world, { ref, on, agreementRef, fundRef, amountFen }) {
    world.open(ref, amountFen, world.commit(world.inForce(agreementRef, on), fundRef, amountFen));
  },
  planInstalment(world, { ref, commitmentRef, amountFen }) {
    world.take(commitmentRef, amountFen);
    world.open(ref, amountFen, world.fundOf(commitmentRef));
  },
  sendTransfer(world, { ref, on, fundRef, instalmentRef, amountFen }) {
    const fund = world.fund(fundRef);
    world.inForce(fund.agreementRef, on);
    if (instalmentRef !== null) world.take(instalmentRef, amountFen);
    world.open(ref, amountFen, fund);
    fund.transit += amountFen;
  },
  confirmReceipt(world, { ref, amountFen, differenceReason }) {
    need(amountFen === world.restOf(ref) || differenceReason !== null, 'a part without a reason');
    world.take(ref, amountFen);
    world.fundOf(ref).transit -= amountFen;
    world.fundOf(ref).available += amountFen;
  },
  registerReceipt(world, { ref, fundRef, amountFen }) {
    world.open(ref, amountFen, world.fund(fundRef));
    world.fund(fundRef).available += amountFen;
  },
  matchReceipt(world, { receiptRef, transferRef, amountFen }) {
    need(world.fundOf(receiptRef) === world.fundOf(transferRef), 'another fund');
    world.take(receiptRef, amountFen);
    world.take(transferRef, amountFen);
    world.fundOf(transferRef).transit -= amountFen;
  },
  recallTransfer(world, { ref, amountFen }) {
    world.take(ref, amountFen);
    world.fundOf(ref).transit -= amountFen;
  },
  createProject(world, { ref, on, agreementRef, fundRef, plannedStartOn, deadline }) {
    world.inForce(agreementRef, on);
    need(!world.lines.has(ref) && plannedStartOn <= deadline, 'twice, or ending before it starts');
    world.lines.set(ref, { fund: world.fund(fundRef), steps: new Set(['createProject']), allocated: 0n, spent: 0n });
  },
  approveProject: (world, { ref }) => advance(world, ref, 'approveProject'),
  recordMilestone: (world, { ref, kind }) => advance(world, ref, kind),
  startProject: (world, { ref }) => advance(world, ref, 'startProject'),
  addProgressNote: (world, { ref }) => advance(world, ref, 'addProgressNote'),
  acceptProject: (world, { ref }) => advance(world, ref, 'acceptProject'),
  closeProject(world, { ref }) {
    const { spent, allocated } = world.line(ref);
    need(spent === allocated, 'with money left');
    advance(world, ref, 'closeProject');
  },
  allocateFunds(world, { ref, amountFen }) {
    const line = world.line(ref);
    need(line.steps.has('approveProject'), 'before approval');
    need(amountFen > 0n && amountFen <= line.fund.available, 'more than is in place');
    line.fund.available -= amountFen;
    line.allocated += amountFen;
  },
  recordSpending(world, { ref, amountFen }) {
    const line = world.line(ref);
    need(line.steps.has('startProject') && !line.steps.has('closeProject'), 'before the start or after the end');
    need(amountFen > 0n && line.spent + amountFen <= line.allocated, 'more than is allocated');
    line.spent += amountFen;
  },
  raiseQuery(world, { ref, subject, subjectRef }) {
    // Both throw for what is not there.
    if (subject === 'Project') world.line(subjectRef);
    else world.fundOf(subjectRef);
    need(!world.questions.has(ref), 'twice');
    world.questions.add(ref);
  },
  answerQuery: (world, { queryRef }) => need(world.questions.delete(queryRef), 'nothing that waits for an answer'),
};

/**
 * Plays the story on a model, saying of each command whether the platform would take it.
 * @throws {Error} naming the first command that could not have happened.
 */
export function replay(agreements: readonly DemoAgreement[], commands: readonly Command[]): World {
  const world = new World(agreements);
  for (const command of commands) {
    try {
      // The verb decides the command's type, which the compiler does not follow through a table.
      (RULES[command.verb] as (world: World, command: Command) => void)(world, command);
    } catch (error) {
      throw new Error(
        `${command.verb} ${command.ref} on ${command.on}: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  return world;
}
