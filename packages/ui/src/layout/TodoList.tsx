import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import './layout.css';

/** One line of what needs a person today: how many, what, until when, and where one click leads. */
export type Todo = {
  key: string;
  count: number | string;
  text: string;
  note?: ReactNode;
  due?: ReactNode;
  onOpen: () => void;
};

/** What needs a person today. `empty` says what it means that nothing does. */
export function TodoList({ todos, empty }: { todos: readonly Todo[]; empty: string }) {
  if (todos.length === 0) {
    return (
      <ul className="jd-todo">
        <li className="jd-todo-line jd-muted" style={{ display: 'block' }}>
          <Icon name="done" /> {empty}
        </li>
      </ul>
    );
  }
  return (
    <ul className="jd-todo">
      {todos.map((todo) => (
        <li key={todo.key}>
          <button type="button" className="jd-plain jd-todo-line" onClick={todo.onOpen}>
            <span className="jd-todo-count">{todo.count}</span>
            <span>
              {todo.text} {todo.note === undefined ? null : <span className="jd-todo-note">{todo.note}</span>}
            </span>
            {todo.due === undefined ? null : <span className="jd-todo-due">{todo.due}</span>}
            <span className="jd-todo-go">
              <Icon name="right" />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
