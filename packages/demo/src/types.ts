import type { Day } from './calendar.ts';

/** Where names of places come from: the tree on the demo's date. */
export interface Divisions {
  /** The children of a division in the order of their keys; none for a village. */
  childrenOf(key: string): readonly { key: string; name: string }[];
}

export type OrganisationKind = 'GOVERNMENT' | 'DEPARTMENT' | 'ZONE' | 'ENTERPRISE' | 'SCHOOL' | 'HOSPITAL';

/** The level at which an organisation's people act. A city that only gives acts as a partner, wherever it lies. */
export type ActingLevel = 'province' | 'prefecture' | 'county' | 'partner';

export interface DemoOrganisation {
  key: string;
  kind: OrganisationKind;
  name: string;
  level: ActingLevel;
  divisionKey: string;
  /** Made up for the demo: governments are not; departments, firms and units are. */
  madeUp: boolean;
}

/** An office of an organisation; the two together name it. */
export interface DemoOffice {
  organisationKey: string;
  name: string;
}

export interface DemoAccount {
  username: string;
  /** A made-up person. */
  name: string;
  level: ActingLevel | 'administrator';
  divisionKey: string;
  /** Null for the three administrators, who belong to no office. */
  organisationKey: string | null;
  office: string | null;
  roles: readonly string[];
  /** One of the accounts that the start prints and the contract names. */
  featured: boolean;
}

export type Scheme = 'EAST_WEST' | 'INTRA_PROVINCE' | 'DESIGNATED';

export interface DemoPairing {
  ref: string;
  scheme: Scheme;
  providerKey: string;
  divisionKey: string;
  /** The pairing of the whole city under which a district helps a county. */
  parentRef: string | null;
  startsOn: Day;
  /** Null while open-ended. */
  endsOn: Day | null;
  state: 'SIGNED' | 'ENDED';
  evidence: string;
  /** Not published: assigned for the demo, and labelled so wherever it shows. */
  demoAssignment: boolean;
}

/** An agreement; all of them are made up. Its `ref` is that of its pairing. */
export interface DemoAgreement {
  ref: string;
  scheme: Scheme;
  providerKey: string;
  divisionKey: string;
  title: string;
  documentNo: string;
  signedOn: Day;
  startsOn: Day;
  endsOn: Day;
  amountFen: bigint;
  route: 'DIRECT' | 'THROUGH';
  terms: string;
}

export interface DemoProgramme {
  providerKey: string;
  /** The smallest division that holds all receivers. */
  divisionKey: string;
  scheme: Scheme;
  startsOn: Day;
  endsOn: Day;
  budgetFen: bigint;
  projects: number;
  /** Attendances (人次), never people. */
  trainees: number;
  spanMadeUp: boolean;
}

export interface DemoSecondment {
  divisionKey: string;
  providerKey: string;
  scheme: Scheme;
  personName: string;
  post: string;
  batch: number;
  startsOn: Day;
  /** The first day on which the person is no longer there. */
  endsOn: Day;
}

/** Published figures that do not fit together; shown, never corrected silently. */
export interface DemoFinding {
  divisionKey: string;
  /** `''` where no provider is meant. */
  providerKey: string;
  keys: readonly string[];
  period: string;
  zh: string;
  en: string;
  source: string;
  foundOn: Day;
}
