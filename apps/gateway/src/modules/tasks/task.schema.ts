import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { TimelinessEnum } from '../funds/index.ts';
import { moneyKinds } from './money.kinds.ts';
import { oversightKinds } from './oversight.kinds.ts';
import { projectKinds } from './project.kinds.ts';
import { queryKinds } from './query.kinds.ts';
import { isFor, type TaskKind } from './task.kind.ts';

/** Every kind of work, in the order in which a home lists it. */
export const TASK_KINDS: readonly TaskKind[] = [...moneyKinds, ...projectKinds, ...oversightKinds, ...queryKinds];

interface Waiting {
  kind: string;
  count: number;
  amount: string | null;
  dueOn: string | null;
  timeliness: 'ON_TIME' | 'SOON' | 'LATE' | 'DONE';
  only: string | null;
}

type Task = Omit<Waiting, 'only'> & Pick<TaskKind, 'zh' | 'en'> & { path: string };

const TaskType = builder.objectRef<Task>('Task').implement({
  description: 'A kind of work that waits for the viewer today, one click from done.',
  fields: (t) => ({
    key: t.string({ description: 'Names the line; one of each.', resolve: ({ kind }) => kind }),
    kind: t.exposeString('kind', { description: 'What kind of work, e.g. `confirm-transfers`.' }),
    zh: t.exposeString('zh', { description: 'What it is, in Chinese.' }),
    en: t.exposeString('en', { description: 'The same in English.' }),
    count: t.exposeInt('count', { description: 'How many things wait.' }),
    amount: t.field({
      type: 'Fen',
      nullable: true,
      description: 'Of how much together, in fen; null where it is not about money.',
      resolve: ({ amount }) => amount,
    }),
    dueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The earliest day any of them is due; null where none has one.',
      resolve: ({ dueOn }) => dueOn,
    }),
    timeliness: t.field({
      type: TimelinessEnum,
      description: 'As the latest of them.',
      resolve: ({ timeliness }) => timeliness,
    }),
    path: t.exposeString('path', {
      description: 'Path inside the app: the thing itself where it is one, else the list.',
    }),
  }),
});

builder.queryField('tasks', (t) =>
  t.statement({
    type: [TaskType],
    description: 'What needs the viewer today, in one statement; red first.',
    sql: (_args, context) => tasksOf(context),
    map: (data) => ((data ?? []) as Waiting[]).map(asTask),
  }),
);

/** A row for each kind of work of the viewer's that has anything waiting. */
function tasksOf(context: Context): Sql {
  const kinds = TASK_KINDS.filter((kind) => isFor(kind, context.viewer));
  if (kinds.length === 0) return sql`SELECT '[]'::json AS data`;
  const counted = kinds.map(
    (
      { kind, rows },
      position,
    ) => sql`SELECT ${position}::integer AS position, ${kind}::text AS kind, count(*)::integer AS count,
        sum(w.amount)::text AS amount, min(w.due_on)::text AS "dueOn",
        CASE WHEN bool_or(w.timeliness = 'LATE') THEN 'LATE' WHEN bool_or(w.timeliness = 'SOON') THEN 'SOON' ELSE 'ON_TIME' END AS timeliness,
        CASE WHEN count(*) = 1 THEN min(w.only) END AS only
      FROM (${rows(context)}) w HAVING count(*) > 0`,
  );
  return sql`SELECT coalesce(json_agg(x ORDER BY array_position(ARRAY['LATE', 'SOON', 'ON_TIME'], x.timeliness), x.position), '[]') AS data
    FROM (${sql.join(counted, ' UNION ALL ')}) x`;
}

function asTask({ only, ...waiting }: Waiting): Task {
  const kind = TASK_KINDS.find((one) => one.kind === waiting.kind);
  if (!kind) throw new Error(`no kind of task is called ${waiting.kind}`);
  const { zh, en, list, one } = kind;
  return { ...waiting, zh, en, path: only !== null && one ? one(only) : list };
}
