import { isDate } from '@jiedui/model';
import { FAULTS } from './field.ts';
import { refuseUnless } from './refusal.ts';

/**
 * A date that a list is filtered by, as the database takes it.
 * @throws {Refusal} INVALID at `field` for anything but a real date `YYYY-MM-DD`: the database would take `now`, too.
 */
export function dayArgument(text: string, field: string): string {
  refuseUnless(isDate(text), 'INVALID', FAULTS.date, field);
  return text;
}
