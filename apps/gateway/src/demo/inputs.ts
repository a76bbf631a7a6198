import type { Command } from '@jiedui/demo';
import type { Kysely } from 'kysely';
import { type Facts, globalId, referenceGlobalId, seeFund, seeProject, seeTransfer } from './lookups.ts';
import { agreementIdOf } from './reference-rows.ts';

type Raw = Record<string, unknown>;
type Inputs = {
  [Verb in Command['verb']]: (
    command: Extract<Command, { verb: Verb }>,
    facts: Facts,
    db: Kysely<unknown>,
  ) => Promise<Raw> | Raw;
};

const agreement = (ref: string): string => referenceGlobalId('Agreement', agreementIdOf(ref));

/** What a client would send for each verb, with the versions its person sees. */
const INPUTS: Inputs = {
  commitFunds: ({ agreementRef, source, divisionKey, amountFen, year, on, documentNo, note }) => ({
    agreementId: agreement(agreementRef),
    source,
    divisionKey,
    amount: `${amountFen}`,
    year,
    committedOn: on,
    documentNo,
    note,
  }),
  planInstalment: ({ commitmentRef, amountFen, dueOn }, facts) => ({
    commitmentId: globalId('Commitment', facts.get('commitment', commitmentRef)),
    amount: `${amountFen}`,
    dueOn,
  }),
  async sendTransfer({ fundRef, instalmentRef, amountFen, on, voucherNo, note }, facts, db) {
    const common = { amount: `${amountFen}`, voucherNo, voucherOn: on, note };
    if (instalmentRef !== null)
      return { instalmentId: globalId('Instalment', facts.get('instalment', instalmentRef)), ...common };
    const commitment = facts.get('commitment', `${fundRef} ${on.slice(0, 4)}`);
    const fund = await seeFund(db, commitment);
    return { fundId: globalId('Fund', { home: commitment.home, id: fund.id }), ...common };
  },
  async confirmReceipt({ ref, amountFen, on, voucherNo, differenceReason }, facts, db) {
    const key = facts.get('transfer', ref);
    const { version } = await seeTransfer(db, key);
    return {
      transferId: globalId('Transfer', key),
      version,
      amount: `${amountFen}`,
      arrivedOn: on,
      voucherNo,
      differenceReason,
    };
  },
  registerReceipt: ({ agreementRef, source, amountFen, on, voucherNo, payer, note }) => ({
    agreementId: agreement(agreementRef),
    source,
    amount: `${amountFen}`,
    arrivedOn: on,
    voucherNo,
    payer,
    note,
  }),
  matchReceipt: ({ receiptRef, transferRef, amountFen }, facts) => ({
    receiptId: globalId('Receipt', facts.get('receipt', receiptRef)),
    transferId: globalId('Transfer', facts.get('transfer', transferRef)),
    amount: `${amountFen}`,
  }),
  async recallTransfer({ ref, amountFen, on, reason }, facts, db) {
    const key = facts.get('transfer', ref);
    const { version } = await seeTransfer(db, key);
    return { transferId: globalId('Transfer', key), version, amount: `${amountFen}`, recalledOn: on, reason };
  },
  createProject: (command) => ({
    name: command.name,
    category: command.category,
    builder: command.builder,
    agreementId: agreement(command.agreementRef),
    siteKey: command.siteKey,
    organisationKey: command.organisationKey,
    personName: command.personName,
    description: command.description,
    beneficiaryHouseholds: command.beneficiaryHouseholds,
    year: command.year,
    plannedStartOn: command.plannedStartOn,
    deadline: command.deadline,
    lines: [{ source: command.source, planned: `${command.plannedFen}` }],
  }),
  approveProject: async ({ ref, on, documentNo }, facts, db) => ({
    ...(await project(ref, facts, db)),
    documentNo,
    approvedOn: on,
  }),
  startProject: async ({ ref, on }, facts, db) => ({ ...(await project(ref, facts, db)), startedOn: on }),
  acceptProject: async ({ ref, on }, facts, db) => ({ ...(await project(ref, facts, db)), acceptedOn: on }),
  closeProject: async ({ ref, on }, facts, db) => ({ ...(await project(ref, facts, db)), settledOn: on }),
  addProgressNote: ({ ref, on, percent, text }, facts) => ({
    projectId: globalId('Project', facts.get('project', ref)),
    notedOn: on,
    percent,
    text,
  }),
  async recordMilestone({ ref, kind, on }, facts, db) {
    const key = facts.get('project', ref);
    const milestone = (await seeProject(db, key)).milestones[kind];
    if (!milestone) throw new Error(`${ref} has no milestone ${kind}`);
    return {
      milestoneId: globalId('Milestone', { home: key.home, id: milestone.id }),
      version: milestone.version,
      actualOn: on,
    };
  },
  allocateFunds: async ({ ref, amountFen, on, documentNo }, facts, db) => ({
    ...(await line(ref, facts, db)),
    amount: `${amountFen}`,
    allocatedOn: on,
    documentNo,
  }),
  recordSpending: async ({ ref, amountFen, on, voucherNo, payee, summary }, facts, db) => ({
    ...(await line(ref, facts, db)),
    amount: `${amountFen}`,
    paidOn: on,
    voucherNo,
    payee,
    summary,
  }),
  raiseQuery: ({ subject, subjectRef, text }, facts) => ({
    subjectType: subject,
    subjectId: globalId(subject, facts.get(subject === 'Project' ? 'project' : 'transfer', subjectRef)),
    text,
  }),
  // Nobody else has answered a question of the story: it still has its first version.
  answerQuery: ({ queryRef, outcome, answer }, facts) => ({
    id: globalId('DataQuery', facts.get('query', queryRef)),
    version: 1,
    outcome,
    answer,
  }),
};

async function project(ref: string, facts: Facts, db: Kysely<unknown>) {
  const key = facts.get('project', ref);
  return { id: globalId('Project', key), version: (await seeProject(db, key)).version };
}

async function line(ref: string, facts: Facts, db: Kysely<unknown>) {
  const key = facts.get('project', ref);
  const { lineId, lineVersion } = await seeProject(db, key);
  return { lineId: globalId('ProjectLine', { home: key.home, id: lineId }), version: lineVersion };
}

/** The input of a command's use case. The transaction must be in the scope of the person who acts. */
export function inputOf(command: Command, facts: Facts, db: Kysely<unknown>): Promise<Raw> | Raw {
  // The verb decides the command's type, which the compiler does not follow through a table.
  return (INPUTS[command.verb] as (command: Command, facts: Facts, db: Kysely<unknown>) => Promise<Raw> | Raw)(
    command,
    facts,
    db,
  );
}
