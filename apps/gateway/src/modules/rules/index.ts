import { RuleEntity } from './rule.entity.ts';
import { TermEntity } from './term.entity.ts';

export { type RuleBound, RuleEntity, type RuleValue } from './rule.entity.ts';
export { RuleType } from './rule.schema.ts';
export { seedRules } from './rule.seed.ts';
export { ruleNumbers, ruleValue, ruleValues } from './rule.service.ts';
export { largestRuleNumber, ruleInForce, ruleNumberInForce } from './rule.sql.ts';
export { TermEntity } from './term.entity.ts';
export { TermType } from './term.schema.ts';
export { findTerm, getTerm } from './term.service.ts';

export const entities = [TermEntity, RuleEntity];
