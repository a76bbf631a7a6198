import { refuseUnless } from '../../schema/refusal.ts';
import type { UseCase } from '../../schema/use-case.ts';
import { TEXTS } from './fund.texts.ts';

interface Bounds {
  field: string;
  /** The first day on which anything can have happened there: its agreement's, or the day it was taken over. */
  startsOn: string;
}

/**
 * Refuses a date on which nothing can have happened yet, or under no agreement. The agreement's end is no bound: a last
 * payment in January belongs to the year before.
 * @throws {Refusal} INVALID naming the bound.
 */
export function refuseImpossibleDate(uc: UseCase, date: string, { field, startsOn }: Bounds): void {
  refuseUnless(date <= uc.businessDate, 'INVALID', TEXTS.afterToday(uc.businessDate), field);
  refuseUnless(date >= startsOn, 'INVALID', TEXTS.beforeStart(startsOn), field);
}

/** @throws {Refusal} INVALID where the date lies before the voucher's, so that transit is never negative on any day. */
export function refuseBeforeVoucher(date: string, voucherOn: string, field: string): void {
  refuseUnless(date >= voucherOn, 'INVALID', TEXTS.beforeVoucher(voucherOn), field);
}
