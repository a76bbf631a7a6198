import { refuse, refuseUnless } from '../../schema/refusal.ts';
import type { UseCase } from '../../schema/use-case.ts';
import { standsIn } from '../divisions/index.ts';
import { type AgreementRow, inForce } from '../pairings/index.ts';
import { type FundSource, sourceFits } from './fund.terms.ts';
import { TEXTS } from './fund.texts.ts';

export const termOf = (agreement: AgreementRow) => ({ startsOn: agreement.starts_on, endsOn: agreement.ends_on });

/** @throws {Refusal} FORBIDDEN outside the agreement's term: access does not outlive it. */
export function refuseOutOfForce(uc: UseCase, agreement: AgreementRow, field: string): void {
  if (inForce(termOf(agreement), uc.businessDate)) return;
  const begun = agreement.starts_on <= uc.businessDate;
  refuse(
    'FORBIDDEN',
    begun ? TEXTS.ended(agreement.title, agreement.ends_on) : TEXTS.notBegun(agreement.title, agreement.starts_on),
    field,
  );
}

/** @throws {Refusal} INVALID for a source that the agreement's scheme does not know. */
export function refuseOtherSource(agreement: AgreementRow, source: FundSource): void {
  refuseUnless(sourceFits(source, agreement.scheme), 'INVALID', TEXTS.sourceDoesNotFit(agreement.title), 'source');
}

/** @throws {Refusal} INVALID for a place outside the agreement's receiver, as boundaries run today. */
export async function refuseOtherPlace(uc: UseCase, agreement: AgreementRow, divisionKey: string): Promise<void> {
  const inside = await standsIn(uc, divisionKey, agreement.division_key);
  refuseUnless(inside, 'INVALID', TEXTS.outsideAgreement(agreement.title, agreement.division_key), 'divisionKey');
}

/** @throws {Refusal} INVALID for a year in which the agreement holds no day. */
export function refuseOtherYear(agreement: AgreementRow, year: number): void {
  const touches = agreement.starts_on <= `${year}-12-31` && agreement.ends_on > `${year}-01-01`;
  refuseUnless(touches, 'INVALID', TEXTS.yearOutside(agreement.title, year), 'year');
}
