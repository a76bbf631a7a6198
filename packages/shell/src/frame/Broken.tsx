import { Empty, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useGo } from '../address/address.ts';
import { frameTexts } from './texts.ts';

/** No screen at this address for this person. */
export function NoScreen() {
  const t = useText(frameTexts);
  const go = useGo();
  return (
    <Empty title={t.notFound} action={<Button onClick={() => go('/')}>{t.toHome}</Button>}>
      {t.notFoundText}
    </Empty>
  );
}

/** A screen that failed; the frame and the kept work remain. */
export function FailedScreen({ reset }: { reset: () => void }) {
  const t = useText(frameTexts);
  return (
    <Empty title={t.failed} action={<Button onClick={reset}>{t.retry}</Button>}>
      {t.failedText}
    </Empty>
  );
}
