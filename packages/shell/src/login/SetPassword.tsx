import {
  Field,
  FormFrame,
  type FormRefusal,
  Result,
  TextInput,
  useForm,
  useLanguage,
  useRequired,
  useText,
} from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { inWords } from '../session/said.ts';
import { setPassword } from '../session/session.ts';
import './login.css';
import { loginTexts } from './texts.ts';

/** The page behind a one-time link: `/<app>/set-password#<token>`. */
export function SetPassword({ app }: { app: string }) {
  const t = useText(loginTexts);
  const { language } = useLanguage();
  const [token] = useState(() => window.location.hash.slice(1));
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<FormRefusal>();
  const [done, setDone] = useState<string>();
  const form = useForm({
    initial: { password: '', again: '' },
    checks: {
      password: useRequired(t.newPassword),
      again: (value, all) => (value === all.password ? undefined : t.differs),
    },
  });
  const send = async ({ password }: { password: string }) => {
    setBusy(true);
    const answer = await setPassword(token, password);
    setBusy(false);
    if (answer.kind === 'set') return setDone(answer.username);
    setRefusal(
      answer.kind === 'offline'
        ? { message: t.offline }
        : { message: inWords(answer.said, language), field: answer.said.field },
    );
  };
  return (
    <main className="jd-login jd-login-alone">
      <div className="jd-login-card">
        <h1>{t.setTitle}</h1>
        {done === undefined ? (
          <FormFrame form={form} submit={t.set} busy={busy} refusal={refusal} onSubmit={send}>
            <p className="jd-muted">{t.setText}</p>
            <Field form={form} name="password" label={t.newPassword}>
              {(bind) => <TextInput {...bind} type="password" autoComplete="new-password" />}
            </Field>
            <Field form={form} name="again" label={t.again}>
              {(bind) => <TextInput {...bind} type="password" autoComplete="new-password" />}
            </Field>
          </FormFrame>
        ) : (
          <Result
            title={t.setDone(done)}
            next={t.setNext}
            actions={
              <Button type="primary" href={`/${app}/`}>
                {t.toLogin}
              </Button>
            }
          />
        )}
      </div>
    </main>
  );
}
