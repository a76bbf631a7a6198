import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { useText } from '../text/texts.ts';
import { type Column, columnWidth } from './columns.ts';
import type { DataListProps } from './DataList.tsx';
import { GridHead } from './GridHead.tsx';
import { useRowKeys } from './rowKeys.ts';
import { listTexts } from './texts.ts';
import { useRowWindow } from './window.ts';

const ROW_HEIGHT = 36;
/** The next page is asked for this many rows before the end comes into sight. */
const AHEAD = 20;

export type BodyProps<Row> = DataListProps<Row> & {
  rows: readonly Row[];
  shown: readonly Column<Row>[];
  onCopy: () => void;
};

/** The list as a table: frozen first column, sticky head and sums, only the visible rows mounted. */
export function Grid<Row>({
  label,
  rows,
  shown,
  rowKey,
  onOpen,
  selected,
  onMore,
  hasMore,
  sort,
  onSort,
  onCopy,
}: BodyProps<Row>) {
  const t = useText(listTexts);
  const box = useRef<HTMLDivElement>(null);
  const { start, end } = useRowWindow(box, ROW_HEIGHT, rows.length);
  const open = (index: number) => {
    const row = rows[index];
    if (row !== undefined) onOpen?.(row);
  };
  const { active, setActive, onKeyDown } = useRowKeys(box, rows.length, ROW_HEIGHT, open);
  useEffect(() => {
    if (hasMore === true && end >= rows.length - AHEAD) onMore?.();
  }, [end, rows.length, hasMore, onMore]);
  const width = shown.reduce((sum, column, index) => sum + columnWidth(column, index === 0), 0);
  const press = (event: MouseEvent, index: number) => {
    setActive(index);
    // Buttons, links and boxes inside a row keep their own click; so does marking text.
    if (event.target instanceof HTMLElement && event.target.closest('a, button, input, label') !== null) return;
    if (window.getSelection()?.type !== 'Range') open(index);
  };
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    const copying = event.key === 'c' && (event.ctrlKey || event.metaKey) && window.getSelection()?.type !== 'Range';
    if (!copying) return onKeyDown(event);
    event.preventDefault();
    onCopy();
  };
  return (
    <div className="jd-list-box jd-print-flow" ref={box}>
      <table aria-label={label} aria-rowcount={rows.length + 1} style={{ minWidth: width }}>
        <colgroup>
          {shown.map((column, index) => (
            <col key={column.key} style={{ width: columnWidth(column, index === 0) }} />
          ))}
        </colgroup>
        <GridHead shown={shown} sort={sort} onSort={onSort} />
        <tbody>
          <Spacer rows={start} span={shown.length} />
          {rows.slice(start, end).map((row, offset) => {
            const index = start + offset;
            return (
              <tr
                key={rowKey(row)}
                data-row={index}
                aria-rowindex={index + 2}
                aria-current={rowKey(row) === selected ? 'true' : undefined}
                tabIndex={index === Math.min(active, rows.length - 1) ? 0 : -1}
                onClick={(event) => press(event, index)}
                onKeyDown={keyDown}
              >
                {shown.map((column, at) => cellOf(column, row, at === 0))}
              </tr>
            );
          })}
          <Spacer rows={rows.length - end} span={shown.length} />
        </tbody>
        {shown.some((column) => column.sum !== undefined) ? (
          <tfoot>
            <tr>
              {shown.map((column, at) => (
                <td key={column.key} className={cellClass(column, at === 0)}>
                  {at === 0 ? (column.sum ?? t.sum) : column.sum}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

function cellOf<Row>(column: Column<Row>, row: Row, first: boolean) {
  const shown = column.cell(row);
  const title = typeof shown === 'string' ? shown : undefined;
  const Cell = first ? 'th' : 'td';
  return (
    <Cell key={column.key} scope={first ? 'row' : undefined} className={cellClass(column, first)} title={title}>
      {shown}
    </Cell>
  );
}

function cellClass<Row>(column: Column<Row>, first: boolean): string | undefined {
  return first ? 'jd-frozen' : column.figure ? 'jd-right' : undefined;
}

function Spacer({ rows, span }: { rows: number; span: number }) {
  if (rows <= 0) return null;
  return (
    <tr className="jd-spacer">
      <td colSpan={span} style={{ height: rows * ROW_HEIGHT }} />
    </tr>
  );
}
