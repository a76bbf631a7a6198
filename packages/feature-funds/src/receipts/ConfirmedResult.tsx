import { useGo } from '@jiedui/shell';
import { Result, showMoney, useLanguage, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { confirmTexts } from './texts.ts';

type ConfirmedResultProps = {
  confirmed: bigint;
  transfer: { inTransit: string; holder: { name: string } };
  onClose: () => void;
};

/** What was confirmed, and who answers for what is still on its way. */
export function ConfirmedResult({ confirmed, transfer, onClose }: ConfirmedResultProps) {
  const t = useText(confirmTexts);
  const { language } = useLanguage();
  const go = useGo();
  const exact = (fen: bigint | string) => showMoney(fen, 'YUAN', language).exact;
  return (
    <Result
      title={t.done(exact(confirmed))}
      next={transfer.inTransit === '0' ? t.nextAll : t.nextPart(exact(transfer.inTransit), transfer.holder.name)}
      actions={
        <>
          <Button type="primary" onClick={onClose}>
            {t.close}
          </Button>
          <Button onClick={() => go('/lines')}>{t.allocate}</Button>
        </>
      }
    />
  );
}
