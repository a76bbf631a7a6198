export const PROJECT_STATES = [
  'PIPELINE',
  'APPROVED',
  'TENDERED',
  'STARTED',
  'COMPLETED',
  'ACCEPTED',
  'SETTLED',
  'TERMINATED',
] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

/** Who carries a project out: the side that gives, or the side that receives. */
export const PROJECT_BUILDERS = ['PROVIDER', 'RECEIVER'] as const;
export type ProjectBuilder = (typeof PROJECT_BUILDERS)[number];

/** In the order in which they come. WORKS_STARTED is a date beside the four of Queshan's ledger. */
export const MILESTONE_KINDS = [
  'DESIGN_BUDGET_DONE',
  'REVIEW',
  'TENDER_DONE',
  'WORKS_STARTED',
  'PROJECT_DONE',
] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export const TIMELINESS = ['ON_TIME', 'SOON', 'LATE', 'DONE'] as const;
export type Timeliness = (typeof TIMELINESS)[number];

/** The date of what is due no more: it sorts behind every other, and a page's cursor can carry it. */
export const NEVER_DUE = '9999-12-31';

/** Days before a planned date from which it is due soon, by division. */
export const SOON_RULE = 'milestone.soon-days';
