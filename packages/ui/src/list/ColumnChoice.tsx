import { Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { useText } from '../text/texts.ts';
import type { Column } from './columns.ts';
import { listTexts } from './texts.ts';

export type Choice = Readonly<Record<string, boolean>>;

/** A person's choice of columns for the list called `name`, kept on this device. */
export function useColumnChoice(name: string): [Choice, (choice: Choice) => void] {
  const storageKey = `jiedui.columns.${name}`;
  const [choice, setChoice] = useState<Choice>(() => readChoice(localStorage.getItem(storageKey)));
  const keep = (next: Choice) => {
    setChoice(next);
    localStorage.setItem(storageKey, JSON.stringify(next));
  };
  return [choice, keep];
}

/** Reads a kept choice; anything that is not a record of booleans counts as no choice. */
export function readChoice(text: string | null): Choice {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'boolean'));
  } catch {
    return {};
  }
}

type ColumnChoiceProps<Row> = {
  columns: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  choice: Choice;
  onChange: (choice: Choice) => void;
};

export function ColumnChoice<Row>({ columns, shown, choice, onChange }: ColumnChoiceProps<Row>) {
  const t = useText(listTexts);
  const boxes = (
    <div className="jd-column-choice">
      {columns.slice(1).map((column) => (
        <Checkbox
          key={column.key}
          checked={shown.includes(column)}
          onChange={(event) => onChange({ ...choice, [column.key]: event.target.checked })}
        >
          {column.title}
        </Checkbox>
      ))}
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" arrow={false} content={boxes}>
      <button type="button" className="jd-plain jd-tool" title={t.columnsHint}>
        <Icon name="columns" size={14} />
        {t.columns}
      </button>
    </Popover>
  );
}
