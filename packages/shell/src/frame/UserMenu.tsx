import { Icon, useLanguage, useText } from '@jiedui/ui';
import { Popover } from 'antd';
import { useState } from 'react';
import { useGo } from '../address/address.ts';
import { useRoleWord } from '../login/roles.ts';
import { useSession } from '../session/SessionGate.tsx';
import { logOut, switchOffice } from '../session/session.ts';
import { useMenu } from './Menu.tsx';
import { frameTexts } from './texts.ts';

/** Who is working, in which office; what the menu had no room for; the way out. */
export function UserMenu() {
  const t = useText(frameTexts);
  const { language, setLanguage } = useLanguage();
  const session = useSession();
  const word = useRoleWord();
  const go = useGo();
  const { rest } = useMenu();
  const [open, setOpen] = useState(false);
  const leave = (path: string) => {
    setOpen(false);
    go(path);
  };
  const content = (
    <div className="jd-user-menu">
      <div className="jd-user-who">
        <div>{session.user.name}</div>
        <div className="jd-muted">{session.organisation.name}</div>
        <div className="jd-muted">
          {session.roles.map(word).join('、')} · {session.user.username}
        </div>
      </div>
      {(session.offices ?? [])
        .filter((office) => office.id !== session.officeId)
        .map((office) => (
          <button key={office.id} type="button" className="jd-plain" onClick={() => void switchOffice(office.id)}>
            <Icon name="user" /> {t.switchTo(`${office.organisation} ${office.name}`)}
          </button>
        ))}
      {rest.map((entry) => (
        <button key={entry.path} type="button" className="jd-plain" onClick={() => leave(entry.path)}>
          <Icon name={entry.icon} /> {entry.text[language]}
        </button>
      ))}
      <button type="button" className="jd-plain" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
        <Icon name="right" /> {t.language}
      </button>
      <button type="button" className="jd-plain" onClick={() => void logOut()}>
        <Icon name="back" /> {t.logout}
      </button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" arrow={false} open={open} onOpenChange={setOpen} content={content}>
      <button type="button" className="jd-plain jd-top-button" aria-expanded={open} title={session.organisation.name}>
        <Icon name="user" />
        <span className="jd-top-word">{session.user.name}</span>
      </button>
    </Popover>
  );
}
