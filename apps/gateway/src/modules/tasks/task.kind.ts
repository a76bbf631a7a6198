import type { Sql } from '@jiedui/pothos-mikro-orm';
import type { Context } from '../../schema/context.ts';
import { hasRole, type Viewer, type ViewerLevel } from '../../schema/viewer.ts';

/** One kind of work that may wait for somebody. */
export interface TaskKind {
  kind: string;
  /** Whose work it is. */
  levels: readonly ViewerLevel[];
  roles: readonly string[];
  zh: string;
  en: string;
  /** Where the whole list is. */
  list: string;
  /** Where the only one is, by what the rows call it; the list where there is no such place. */
  one?: (only: string) => string;
  /** Rows `(amount bigint, due_on date, timeliness text, only text)`, one for each thing that waits. */
  rows: (context: Context) => Sql;
}

export const isFor = ({ levels, roles }: TaskKind, viewer: Viewer): boolean =>
  levels.includes(viewer.level) && hasRole(viewer, ...roles);
