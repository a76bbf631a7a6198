import './task.schema.ts';
import './search.schema.ts';

export { TASK_KINDS } from './task.schema.ts';
