import { Notice, useText } from '@jiedui/ui';
import { Button } from 'antd';
import './login.css';
import { loginTexts } from './texts.ts';

export function Unreachable({ onRetry }: { onRetry: () => void }) {
  const t = useText(loginTexts);
  return (
    <main className="jd-login jd-login-alone">
      <Notice tone="late" action={<Button onClick={onRetry}>{t.retry}</Button>}>
        {t.offline}
      </Notice>
    </main>
  );
}
