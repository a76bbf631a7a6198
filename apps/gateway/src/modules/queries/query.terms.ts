export const SUBJECT_TYPES = [
  'Figure',
  'Commitment',
  'Instalment',
  'Transfer',
  'Receipt',
  'Posting',
  'Project',
] as const;
/** What can be questioned: a figure, or a record by the name of its type. */
export type SubjectType = (typeof SUBJECT_TYPES)[number];
export type RecordType = Exclude<SubjectType, 'Figure'>;

/** Which side states the subject, and so answers. */
export type OwnerSide = 'PROVIDER' | 'RECEIVER';

export const ANSWERS = ['EXPLAINED', 'CORRECTED'] as const;
export type Answer = (typeof ANSWERS)[number];
export type QueryState = 'OPEN' | Answer;

/** What a questioned figure was asked for; its own fields of the same names. */
export interface FigureAddress {
  key: string;
  divisionKey: string;
  providerKey: string | null;
  scheme: string | null;
  source: string | null;
  period: string;
  asOf: string;
  /** As it stood when the question was raised; null where nothing was known. */
  value: string | null;
}
