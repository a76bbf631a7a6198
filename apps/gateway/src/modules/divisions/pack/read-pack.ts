import { readFileSync } from 'node:fs';
import { LEVELS, type Level, trimDivisionCode } from '@jiedui/model';
import { type LevelColumns, unpackColumns } from './columns.ts';
import { type DivisionKind, divisionKind } from './division-kind.ts';
import { pinyinInitials } from './pinyin-initials.ts';

/** A division as it stands in the snapshot of 2016. */
export interface DivisionRecord {
  readonly key: string;
  readonly level: Level;
  /** As the statistics bureau writes it, `达维镇`, `胆扎村村委会`. */
  readonly name: string;
  readonly kind: DivisionKind;
  /** Null for a province. May be a PLACEHOLDER. */
  readonly parentKey: string | null;
  /** In 2016 the same as `key`. */
  readonly code: string;
  /** First letters of the name's pinyin, `dwz`. */
  readonly initials: string;
}

/** The nation of 2016 in key order (`COLLATE "C"`), every parent before its children. Some 714,000 records, a second. */
export function* readDivisions(): Generator<DivisionRecord> {
  const columns = unpackColumns(readFileSync(new URL('./divisions-2016.br', import.meta.url)));
  const cursors = columns.map((level) => new Cursor(level));
  yield* readChildren(cursors, 0, undefined);
}

/** Walks one level in step with the levels above it. */
class Cursor {
  readonly #columns: LevelColumns;
  #parent = 0;
  #row = 0;

  constructor(columns: LevelColumns) {
    this.#columns = columns;
  }

  nextChildCount(): number {
    const count = this.#columns.childCounts[this.#parent] ?? 0;
    this.#parent += 1;
    return count;
  }

  nextRow(): { step: number; name: string } {
    const row = { step: this.#columns.steps[this.#row] ?? 0, name: this.#columns.names[this.#row] ?? '' };
    this.#row += 1;
    return row;
  }
}

const SEGMENT_DIGITS = [2, 2, 2, 3, 3] as const;

type Parent = { code: string; key: string; name: string };

function* readChildren(cursors: Cursor[], depth: number, parent: Parent | undefined): Generator<DivisionRecord> {
  const cursor = cursors[depth];
  const level = LEVELS[depth];
  if (!cursor || !level) return;
  let segment = 0;
  for (let left = cursor.nextChildCount(); left > 0; left -= 1) {
    const { step, name } = cursor.nextRow();
    segment += step;
    const code = (parent?.code ?? '') + String(segment).padStart(SEGMENT_DIGITS[depth] ?? 0, '0');
    const key = trimDivisionCode(code);
    // 441900 is Dongguan over again, and 350527000 Jinmen: no division of their own. What is below hangs above.
    if (key === parent?.key) {
      yield* readChildren(cursors, depth + 1, { code, key, name: parent.name });
      continue;
    }
    yield {
      key,
      level,
      name,
      kind: divisionKind(level, name, key, parent?.name),
      parentKey: parent?.key ?? null,
      code: key,
      initials: pinyinInitials(name),
    };
    yield* readChildren(cursors, depth + 1, { code, key, name });
  }
}
