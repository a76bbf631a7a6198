import { addDays } from '@jiedui/model';

/** The last day of a term, as papers name it: a term is kept by the first day on which it no longer holds. */
export const lastDayOf = (endsOn: string): string => addDays(endsOn, -1);

/** The first day on which a term no longer holds, from the last day a paper names. */
export const endAfter = (lastDay: string): string => addDays(lastDay, 1);
