import { useUseCase } from '@jiedui/shell';
import { useEffect, useRef, useState } from 'react';
import type { PastedSpending } from '../money/paste.ts';
import { type LineInFull, SPEND } from './documents.ts';

/**
 * Books pasted rows one after the other and stops at the first that is refused. Rows that were booked are remembered by
 * their line, so that going on never books one twice.
 */
export function useBulkSpend(line: LineInFull) {
  const use = useUseCase(SPEND);
  const [booked, setBooked] = useState<ReadonlySet<number>>(new Set());
  const [working, setWorking] = useState<number>();
  const [stoppedAt, setStoppedAt] = useState<number>();
  // Each booking raises the line's version: the next one must name the version it left behind.
  const version = useRef(line.version);
  useEffect(() => {
    version.current = line.version;
  }, [line.version]);
  const run = async (rows: readonly PastedSpending[]) => {
    setStoppedAt(undefined);
    for (const [index, { line: at, paidOn, voucherNo, payee, summary, fen }] of rows.entries()) {
      setWorking(index + 1);
      const paper = { amount: `${fen}`, paidOn, voucherNo, payee, summary };
      const posting = await use.run({ lineId: line.id, version: version.current, ...paper });
      if (posting === undefined) {
        setStoppedAt(at);
        break;
      }
      version.current = posting.project?.lines.find(({ id }) => id === line.id)?.version ?? version.current + 1;
      setBooked((now) => new Set([...now, at]));
    }
    setWorking(undefined);
  };
  const reset = () => {
    setBooked(new Set());
    setStoppedAt(undefined);
    use.reset();
  };
  const stopped =
    stoppedAt === undefined || use.refusal === undefined
      ? undefined
      : { line: stoppedAt, message: use.refusal.message };
  return { run, reset, booked, working, stopped };
}
