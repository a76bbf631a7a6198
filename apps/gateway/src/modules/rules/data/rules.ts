import type { RuleRow } from './rule-row.ts';
import { platformRules } from './rules-platform.ts';
import { publishedRules } from './rules-published.ts';

/** Every rule the platform starts with. A rule that changes later ends this row and begins another. */
export const startingRules: readonly RuleRow[] = [...platformRules, ...publishedRules];
