import { useText } from '@jiedui/ui';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { type AppName, type DemoAccount, fetchDemoAccounts } from '../session/session.ts';
import { useRoleWord } from './roles.ts';
import { loginTexts } from './texts.ts';

const ORDER = ['partner', 'county', 'prefecture', 'province', 'township', 'village', 'administrator'] as const;

/** Accounts whose name, organisation, level or role holds every word of the text, this app's own level first. */
export function findAccounts(
  accounts: readonly DemoAccount[],
  text: string,
  word: (code: string) => string,
  first: string,
) {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  const fits = (account: DemoAccount) => {
    const all = [account.username, account.organisation ?? '', word(account.level), ...account.roles.map(word)]
      .join(' ')
      .toLowerCase();
    return words.every((one) => all.includes(one));
  };
  const levels = [...ORDER].sort((a, b) => Number(b === first) - Number(a === first));
  return levels
    .map((level) => ({ level, accounts: accounts.filter((account) => account.level === level && fits(account)) }))
    .filter((group) => group.accounts.length > 0);
}

export function DemoAccounts({
  app,
  busy,
  onPick,
}: {
  app: AppName;
  busy: boolean;
  onPick: (username: string) => void;
}) {
  const t = useText(loginTexts);
  const word = useRoleWord();
  const [accounts, setAccounts] = useState<DemoAccount[]>([]);
  const [text, setText] = useState('');
  useEffect(() => {
    void fetchDemoAccounts().then(setAccounts);
  }, []);
  if (accounts.length === 0) return null;
  const groups = findAccounts(accounts, text, word, app);
  return (
    <section className="jd-login-demo" aria-label={t.demoTitle}>
      <h2>{t.demoTitle}</h2>
      <div className="jd-muted">{t.demoNote}</div>
      <Input
        value={text}
        aria-label={t.demoSearch}
        placeholder={t.demoSearch}
        allowClear
        onChange={(event) => setText(event.target.value)}
      />
      <div className="jd-login-list">
        {groups.length === 0 ? <p style={{ padding: 12 }}>{t.demoNone}</p> : null}
        {groups.map((group) => (
          <div key={group.level}>
            <h3>{word(group.level)}</h3>
            {group.accounts.map((account) => (
              <button
                key={account.username}
                type="button"
                className="jd-plain jd-login-account"
                disabled={busy}
                onClick={() => onPick(account.username)}
              >
                <span>
                  {account.organisation} <span className="jd-muted">{account.roles.map(word).join('、')}</span>
                </span>
                <code>{account.username}</code>
              </button>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
