import { type ReactNode, useState } from 'react';
import { RowsSkeleton } from '../feedback/Skeleton.tsx';
import { Icon } from '../icon/Icon.tsx';
import { useText } from '../text/texts.ts';
import { usePhone } from '../theme/media.ts';
import { Cards } from './Cards.tsx';
import { ColumnChoice, useColumnChoice } from './ColumnChoice.tsx';
import { type Column, chosenColumns, type Sort, toCells } from './columns.ts';
import { Grid } from './Grid.tsx';
import './list.css';
import { SortChoice } from './SortChoice.tsx';
import { listTexts } from './texts.ts';

export type DataListProps<Row> = {
  /** Names the list for the person's kept choice of columns; unique in the platform. */
  name: string;
  /** Said to screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  /** undefined while on their way, null where they could not be had (the caller says why). */
  rows: readonly Row[] | null | undefined;
  rowKey: (row: Row) => string;
  onOpen?: (row: Row) => void;
  /** The key of the row whose panel is open. */
  selected?: string | null;
  onMore?: () => void;
  hasMore?: boolean;
  loadingMore?: boolean;
  /** Rows of the filtered set, counted up to a bound: `1,000+`. */
  total?: { count: number; capped?: boolean };
  sort?: Sort;
  onSort?: (sort: Sort | undefined) => void;
  filters?: ReactNode;
  tools?: ReactNode;
  /** Where exactly what is shown can be fetched as a file. */
  exportHref?: string;
  empty: ReactNode;
};

/** The heart of most screens. An empty array of rows shows `empty`: what belongs here and how it gets here. */
export function DataList<Row>(props: DataListProps<Row>) {
  const { name, columns, rows, filters, tools, exportHref } = props;
  const t = useText(listTexts);
  const phone = usePhone();
  const [choice, setChoice] = useColumnChoice(name);
  const [copied, setCopied] = useState<number>();
  const shown = chosenColumns(columns, choice);
  const copy = async () => {
    await navigator.clipboard.writeText(toCells(shown, rows ?? []));
    setCopied(rows?.length ?? 0);
    setTimeout(() => setCopied(undefined), 4000);
  };
  const Body = phone ? Cards : Grid;
  return (
    <div className={props.onOpen === undefined ? 'jd-list jd-print-flow' : 'jd-list jd-list-opens jd-print-flow'}>
      <div className="jd-list-bar jd-screen-only">
        {filters}
        <div className="jd-list-tools">
          <span role="status">{copied === undefined ? null : t.copied(copied)}</span>
          {tools}
          {phone ? (
            props.onSort && <SortChoice columns={columns} sort={props.sort} onSort={props.onSort} />
          ) : (
            <>
              <button type="button" className="jd-plain jd-tool" title={t.copyHint} onClick={() => void copy()}>
                <Icon name="copy" size={14} />
                {t.copy}
              </button>
              {columns.length > 2 ? (
                <ColumnChoice columns={columns} shown={shown} choice={choice} onChange={setChoice} />
              ) : null}
            </>
          )}
          {exportHref === undefined ? null : (
            <a className="jd-tool" href={exportHref} title={t.exportHint} download>
              <Icon name="export" size={14} />
              {t.export}
            </a>
          )}
        </div>
      </div>
      {rows === null ? null : rows === undefined ? (
        <RowsSkeleton />
      ) : rows.length === 0 ? (
        props.empty
      ) : (
        <Body {...props} rows={rows} shown={shown} onCopy={() => void copy()} />
      )}
      {!rows || rows.length === 0 ? null : <ListEnd {...props} rows={rows} />}
    </div>
  );
}

function ListEnd<Row>({ rows, total, hasMore, loadingMore }: DataListProps<Row> & { rows: readonly Row[] }) {
  const t = useText(listTexts);
  const all = hasMore !== true && total === undefined ? rows.length : total?.count;
  const count = all === undefined ? undefined : `${all.toLocaleString('en-US')}${total?.capped === true ? '+' : ''}`;
  return (
    <div className="jd-list-end" role="status">
      {loadingMore === true
        ? t.loadingMore
        : count === undefined
          ? ''
          : hasMore === true
            ? t.rows(rows.length, count)
            : t.allRows(rows.length)}
    </div>
  );
}
