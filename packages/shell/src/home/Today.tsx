import { Amount, LinesSkeleton, Mark, Section, type Todo, TodoList, useLanguage, useText } from '@jiedui/ui';
import type { ResultOf } from 'gql.tada';
import { useGo } from '../address/address.ts';
import { Loaded } from '../data/Loaded.tsx';
import { useFreshQuery } from '../data/useFreshQuery.ts';
import { frameTexts } from '../frame/texts.ts';
import { graphql } from '../graphql.ts';

const TASKS = graphql(`query Tasks { tasks { key zh en count amount dueOn timeliness path } }`);

type Task = ResultOf<typeof TASKS>['tasks'][number];

/** What needs this person today, each line one click from done. */
export function Today() {
  const t = useText(frameTexts);
  const { language } = useLanguage();
  const go = useGo();
  const query = useFreshQuery({ query: TASKS, variables: {} });
  const todo = (task: Task): Todo => ({
    key: task.key,
    count: task.count,
    text: task[language],
    note: task.amount === null ? undefined : <Amount fen={task.amount} />,
    due: task.dueOn === null ? undefined : <Due date={task.dueOn} timeliness={task.timeliness} />,
    onOpen: () => go(task.path),
  });
  return (
    <Section title={t.today}>
      <Loaded query={query} skeleton={<LinesSkeleton lines={3} />}>
        {({ tasks }) => <TodoList todos={tasks.map(todo)} empty={t.todayNone} />}
      </Loaded>
    </Section>
  );
}

function Due({ date, timeliness }: { date: string; timeliness: Task['timeliness'] }) {
  const t = useText(frameTexts);
  if (timeliness === 'LATE') return <Mark tone="late">{t.lateSince(date)}</Mark>;
  return timeliness === 'SOON' ? (
    <Mark tone="soon">{t.due(date)}</Mark>
  ) : (
    <span className="jd-muted">{t.due(date)}</span>
  );
}
