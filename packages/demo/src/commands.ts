import type { Day } from './calendar.ts';
import type { Scheme } from './types.ts';

/** What a step of the story has in common: who does it, on which business date, and under which name it is known later. */
interface Step {
  /** Names the fact that the step makes or moves, `project 17`; unique among the facts of its kind. */
  ref: string;
  on: Day;
  /** Username of the person who does it. */
  by: string;
  /** The county whose money or works it is about: all that a command needs was done there before. */
  countyKey: string;
}

export type MilestoneKind = 'DESIGN_BUDGET_DONE' | 'REVIEW' | 'TENDER_DONE' | 'PROJECT_DONE';
export type Source = 'EAST_WEST' | 'INTRA_PROVINCE' | 'DESIGNATED';

export interface CommitFunds extends Step {
  verb: 'commitFunds';
  /** Makes the fund of this name where it is the first under its agreement, source and division. */
  fundRef: string;
  agreementRef: string;
  source: Source;
  divisionKey: string;
  amountFen: bigint;
  year: number;
  documentNo: string;
  note: string;
}
export interface PlanInstalment extends Step {
  verb: 'planInstalment';
  commitmentRef: string;
  amountFen: bigint;
  dueOn: Day;
}
export interface SendTransfer extends Step {
  verb: 'sendTransfer';
  fundRef: string;
  /** The instalment it is sent for; null where it is logged against the fund. */
  instalmentRef: string | null;
  amountFen: bigint;
  voucherNo: string;
  note: string;
}
export interface ConfirmReceipt extends Step {
  verb: 'confirmReceipt';
  /** The transfer that is confirmed. */
  ref: string;
  amountFen: bigint;
  voucherNo: string;
  /** Given where less arrived than is under way. */
  differenceReason: string | null;
}
export interface RegisterReceipt extends Step {
  verb: 'registerReceipt';
  fundRef: string;
  agreementRef: string;
  source: Source;
  amountFen: bigint;
  voucherNo: string;
  payer: string;
  note: string;
}
export interface MatchReceipt extends Step {
  verb: 'matchReceipt';
  receiptRef: string;
  transferRef: string;
  amountFen: bigint;
}
export interface RecallTransfer extends Step {
  verb: 'recallTransfer';
  amountFen: bigint;
  reason: string;
}
export interface CreateProject extends Step {
  verb: 'createProject';
  name: string;
  category: Category;
  scheme: Scheme;
  builder: 'PROVIDER' | 'RECEIVER';
  agreementRef: string;
  fundRef: string;
  source: Source;
  providerKey: string;
  siteKey: string;
  organisationKey: string;
  personName: string;
  description: string;
  beneficiaryHouseholds: number | null;
  year: number;
  plannedStartOn: Day;
  deadline: Day;
  plannedFen: bigint;
}
export interface ApproveProject extends Step {
  verb: 'approveProject';
  documentNo: string;
}
export interface StartProject extends Step {
  verb: 'startProject';
}
export interface RecordMilestone extends Step {
  verb: 'recordMilestone';
  kind: MilestoneKind;
}
export interface AddProgressNote extends Step {
  verb: 'addProgressNote';
  percent: number;
  text: string;
}
export interface AcceptProject extends Step {
  verb: 'acceptProject';
}
export interface CloseProject extends Step {
  verb: 'closeProject';
}
export interface AllocateFunds extends Step {
  verb: 'allocateFunds';
  amountFen: bigint;
  documentNo: string;
}
export interface RecordSpending extends Step {
  verb: 'recordSpending';
  amountFen: bigint;
  voucherNo: string;
  payee: string;
  summary: string;
}

export interface RaiseQuery extends Step {
  verb: 'raiseQuery';
  subject: 'Transfer' | 'Project';
  subjectRef: string;
  text: string;
}
export interface AnswerQuery extends Step {
  verb: 'answerQuery';
  queryRef: string;
  outcome: 'EXPLAINED' | 'CORRECTED';
  answer: string;
}

/** Codes of the term list `ProjectCategory`. */
export type Category =
  | 'HOUSING'
  | 'EDUCATION'
  | 'HEALTH'
  | 'INFRASTRUCTURE'
  | 'INDUSTRY'
  | 'CULTURE'
  | 'TRAINING'
  | 'EMPLOYMENT'
  | 'ECOLOGY'
  | 'VILLAGE_BUILDING';

/**
 * One step of the story, to be played through the use case of its verb in the order given. A project has one line, so
 * that what moves its money or dates names the project.
 */
export type Command =
  | CommitFunds
  | PlanInstalment
  | SendTransfer
  | ConfirmReceipt
  | RegisterReceipt
  | MatchReceipt
  | RecallTransfer
  | CreateProject
  | ApproveProject
  | StartProject
  | RecordMilestone
  | AddProgressNote
  | AcceptProject
  | CloseProject
  | AllocateFunds
  | RecordSpending
  | RaiseQuery
  | AnswerQuery;
