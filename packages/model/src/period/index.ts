export { addDays, addMonths, type DateText, daysBetween, earlier, isDate, monthStart } from './date.ts';
export { type Period, type PeriodStep, parsePeriod } from './parse.ts';
export { previousStretch, type Stretch, stretchAt } from './stretch.ts';
