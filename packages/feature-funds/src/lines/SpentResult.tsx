import { useSession, useUseCase } from '@jiedui/shell';
import { Notice, Result, showMoney, useLanguage, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { REVERSE } from '../postings/documents.ts';
import { spendTexts } from './form-texts.ts';

type SpentResultProps = { posting: { id: string; amount: string; payee: string }; rest: string; onAgain: () => void };

/** What was booked, what is left, the next voucher, and the way back. */
export function SpentResult({ posting, rest, onAgain }: SpentResultProps) {
  const t = useText(spendTexts);
  const { language } = useLanguage();
  const { businessDate } = useSession();
  const reverse = useUseCase(REVERSE);
  const again = (
    <Button type="primary" onClick={onAgain}>
      {t.again}
    </Button>
  );
  if (reverse.done) return <Result title={t.undone} actions={again} />;
  const undo = () => reverse.run({ postingId: posting.id, reversedOn: businessDate, reason: t.undoReason });
  return (
    <>
      <Result
        title={t.done(showMoney(posting.amount, 'YUAN', language).exact, posting.payee)}
        next={t.next(rest)}
        actions={again}
        undo={
          <Button danger loading={reverse.busy} onClick={() => void undo()}>
            {t.undo}
          </Button>
        }
      />
      {reverse.refusal ? <Notice tone="late">{reverse.refusal.message}</Notice> : null}
    </>
  );
}
