import { useSession } from '@jiedui/shell';
import { LongText, Notice, showMoney, useLanguage, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { readSpending } from '../money/paste.ts';
import { bulkTexts } from './bulk-texts.ts';
import type { LineInFull } from './documents.ts';
import { PastedRows } from './PastedRows.tsx';
import { useBulkSpend } from './useBulkSpend.ts';

/** Books many vouchers at once, pasted from a spreadsheet: looked over first, then booked one by one. */
export function BulkSpend({ line }: { line: LineInFull }) {
  const t = useText(bulkTexts);
  const id = useId();
  const { language } = useLanguage();
  const { businessDate } = useSession();
  const [text, setText] = useState('');
  const bulk = useBulkSpend(line);
  const rows = readSpending(text, businessDate);
  const open = rows.filter(({ line: at }) => !bulk.booked.has(at));
  const sum = open.reduce((fen, row) => fen + row.fen, 0n);
  const exact = (fen: bigint | string) => showMoney(fen, 'YUAN', language).exact;
  const faulty = open.some(({ fault }) => fault !== undefined);
  const beyond = sum > BigInt(line.remaining);
  const clear = () => {
    setText('');
    bulk.reset();
  };
  return (
    <div className="jd-form">
      <div className="jd-field">
        <label htmlFor={id}>{t.paste}</label>
        <LongText
          id={id}
          value={text}
          onChange={(next) => setText(next)}
          onBlur={() => undefined}
          aria-invalid={faulty}
          aria-describedby={`${id}-note`}
          rows={4}
          placeholder={t.placeholder}
        />
        <div id={`${id}-note`} className="jd-field-hint">
          {t.hint}
        </div>
      </div>
      {rows.length === 0 ? null : <PastedRows rows={rows} booked={bulk.booked} />}
      {faulty ? <Notice tone="late">{t.fix}</Notice> : null}
      {beyond && !faulty ? <Notice tone="late">{t.beyond(exact(line.remaining))}</Notice> : null}
      {bulk.stopped ? (
        <Notice tone="late">
          {bulk.stopped.message}
          <br />
          {t.stopped(bulk.stopped.line)}
        </Notice>
      ) : null}
      {rows.length > 0 && open.length === 0 ? <Notice tone="done">{t.allDone(rows.length)}</Notice> : null}
      <div className="jd-form-actions">
        {open.length > 0 ? (
          <Button
            type="primary"
            loading={bulk.working !== undefined}
            disabled={faulty || beyond}
            onClick={() => void bulk.run(open)}
          >
            {bulk.working === undefined ? t.submit(open.length, exact(sum)) : t.working(bulk.working, open.length)}
          </Button>
        ) : null}
        {text === '' ? null : <Button onClick={clear}>{t.again}</Button>}
      </div>
    </div>
  );
}
