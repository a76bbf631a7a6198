import { useSession, useUseCase } from '@jiedui/shell';
import { Notice, Result, showMoney, useLanguage, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { RECALL } from './documents.ts';
import { sendTexts } from './texts.ts';

type SentResultProps = {
  transfer: { id: string; version: number; amount: string; division: { name: string }; holder: { name: string } };
  onAgain: () => void;
  onSee: (id: string) => void;
};

/** What happened, what happens next, and the way back while nobody has confirmed. */
export function SentResult({ transfer, onAgain, onSee }: SentResultProps) {
  const t = useText(sendTexts);
  const { language } = useLanguage();
  const { businessDate } = useSession();
  const recall = useUseCase(RECALL);
  const { exact } = showMoney(transfer.amount, 'YUAN', language);
  const again = (
    <Button type="primary" onClick={onAgain}>
      {t.again}
    </Button>
  );
  if (recall.done) return <Result title={t.undone(exact)} next={t.undoneNext} actions={again} />;
  const undo = () =>
    recall.run({
      transferId: transfer.id,
      version: transfer.version,
      amount: transfer.amount,
      recalledOn: businessDate,
      reason: t.undoReason,
    });
  return (
    <>
      <Result
        title={t.done(exact, transfer.division.name)}
        next={t.next(transfer.division.name, transfer.holder.name)}
        actions={
          <>
            {again}
            <Button onClick={() => onSee(transfer.id)}>{t.see}</Button>
          </>
        }
        undo={
          <Button danger loading={recall.busy} onClick={() => void undo()}>
            {t.undo}
          </Button>
        }
      />
      {recall.refusal ? <Notice tone="late">{recall.refusal.message}</Notice> : null}
    </>
  );
}
