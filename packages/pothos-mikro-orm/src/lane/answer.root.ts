import type { Bound } from '../binding.ts';
import type { RootPlan } from '../plan.ts';
import type { Selected, SelectionInfo } from '../selection.ts';
import { type Sql, sql } from '../sql.ts';
import { Template } from '../template.ts';
import { AnswerCompiler } from './answer.compiler.ts';
import { answerPage } from './answer.page.ts';
import { Unserved } from './unserved.ts';

type EntityPlan = Exclude<RootPlan, { kind: 'node' | 'statement' }>;

/** The statement whose text is a root field's part of the answer. @throws {Unserved} where there is none. */
export function answerTemplate(plan: EntityPlan, selected: Selected, info: SelectionInfo): Template {
  const compiler = new AnswerCompiler(info);
  const fragment = rootSql(compiler, plan, selected);
  if (!compiler.stable) throw new Unserved('directives');
  return new Template(fragment);
}

function rootSql(compiler: AnswerCompiler, plan: EntityPlan, selected: Selected): Sql {
  const { nodes } = selected;
  const args: Bound<never> = (binding) => binding.args(selected);
  switch (plan.kind) {
    case 'one':
      return sql`select row_to_json(r) as "data" from (${compiler.oneRow(plan.rows, nodes, args)}) r`;
    case 'list':
      return sql`select ${compiler.list(plan.rows, plan.limit, { nodes, args })} as "data"`;
    case 'page':
      return sql`select row_to_json(r) as "data" from (${answerPage(compiler, plan.connection, { nodes, args })}) r`;
  }
}
