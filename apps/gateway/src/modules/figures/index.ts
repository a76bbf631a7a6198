import './figure.schema.ts';
import './comparison.schema.ts';
import './flow.schema.ts';

export { mayAsk } from './figure.policy.ts';
