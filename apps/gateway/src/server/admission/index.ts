export { type Admission, openAdmission } from './admission.ts';
export type { Leave } from './places.ts';
export { turnAway } from './refusal.ts';
