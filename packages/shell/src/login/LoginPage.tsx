import { Field, FormFrame, Icon, Notice, TextInput, useForm, useLanguage, useRequired, useText } from '@jiedui/ui';
import { useState } from 'react';
import { inWords } from '../session/said.ts';
import { type AppName, logIn, type Session } from '../session/session.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import './login.css';
import { loginTexts } from './texts.ts';

type LoginPageProps = { app: AppName; title: string; expired: boolean; onIn: (session: Session) => void };

/** Name and password; in the demo also its people, one click each. */
export function LoginPage({ app, title, expired, onIn }: LoginPageProps) {
  const t = useText(loginTexts);
  const { language, setLanguage } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const form = useForm({
    initial: { username: '', password: '' },
    checks: { username: useRequired(t.username), password: useRequired(t.password) },
  });
  const enter = async (username: string, password: string) => {
    setBusy(true);
    setFault(undefined);
    const answer = await logIn(username, password);
    setBusy(false);
    if (answer.kind === 'in') return onIn(answer.session);
    setFault(answer.kind === 'offline' ? t.offline : inWords(answer.said, language));
  };
  return (
    <main className="jd-login">
      <div className="jd-login-card">
        <div className="jd-login-brand">
          <span className="jd-seal" aria-hidden="true">
            结
          </span>
          <div>
            <h1>{title}</h1>
            <div className="jd-muted">{t.platform}</div>
          </div>
        </div>
        {expired ? <Notice tone="soon">{t.expired}</Notice> : null}
        <FormFrame
          form={form}
          submit={t.enter}
          busy={busy}
          refusal={fault === undefined ? undefined : { message: fault }}
          onSubmit={({ username, password }) => enter(username.trim(), password)}
        >
          <Field form={form} name="username" label={t.username}>
            {(bind) => <TextInput {...bind} autoComplete="username" />}
          </Field>
          <Field form={form} name="password" label={t.password}>
            {(bind) => <TextInput {...bind} type="password" autoComplete="current-password" />}
          </Field>
        </FormFrame>
        <button
          type="button"
          className="jd-plain jd-muted"
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          <Icon name="right" size={12} /> {t.language}
        </button>
      </div>
      <DemoAccounts app={app} busy={busy} onPick={(username) => void enter(username, 'demo')} />
    </main>
  );
}
