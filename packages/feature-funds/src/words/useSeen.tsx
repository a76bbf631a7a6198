import { Notice, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { seenTexts } from './seen-texts.ts';

/** What a form was opened on, and whether it has changed since: nobody decides on figures that no longer stand. */
export function useSeen<Record extends { version: number }>(now: Record) {
  const [seen, setSeen] = useState(now);
  return { seen, changed: now.version !== seen.version, accept: () => setSeen(now) };
}

type ChangedProps = { label: string; before: ReactNode; now: ReactNode; onAccept: () => void };

/** Shows both versions side by side and lets the person go on with the new one. */
export function Changed({ label, before, now, onAccept }: ChangedProps) {
  const t = useText(seenTexts);
  return (
    <Notice
      tone="soon"
      action={
        <Button size="small" onClick={onAccept}>
          {t.accept}
        </Button>
      }
    >
      {t.changed}
      <br />
      {t.before} {label} {before} → {t.now} {now}
    </Notice>
  );
}
