export { type Admission, openAdmission } from './admission.ts';
