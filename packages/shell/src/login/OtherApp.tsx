import { Notice, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { logOut, type Session } from '../session/session.ts';
import './login.css';
import { loginTexts } from './texts.ts';

/** A person of another app: says so and leads there. */
export function OtherApp({ session }: { session: Session }) {
  const t = useText(loginTexts);
  return (
    <main className="jd-login jd-login-alone">
      <div className="jd-login-card">
        <h1>{t.otherTitle}</h1>
        <Notice>{t.otherText(session.user.name, session.organisation.name)}</Notice>
        <div>
          <Button type="primary" href={`/${session.app}/`}>
            {t.otherGo}
          </Button>{' '}
          <Button onClick={() => void logOut()}>{t.logout}</Button>
        </div>
      </div>
    </main>
  );
}
