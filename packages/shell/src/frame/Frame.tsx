import { KeyboardSheet, useLanguage, useText } from '@jiedui/ui';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { To } from '../address/To.tsx';
import type { Bilingual } from '../feature/feature.ts';
import { FigureDoor } from '../figure/FigureDoor.tsx';
import { PeriodPicker } from '../picker/PeriodPicker.tsx';
import { PlacePicker } from '../picker/PlacePicker.tsx';
import { SidePicker } from '../picker/SidePicker.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { useSession } from '../session/SessionGate.tsx';
import './frame.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Menu } from './Menu.tsx';
import { frameTexts } from './texts.ts';
import { UserMenu } from './UserMenu.tsx';

/** The frame around every screen: place and period above, at most seven entries at the left, one thing at the right. */
export function Frame({ title }: { title: Bilingual }) {
  const t = useText(frameTexts);
  const { language } = useLanguage();
  const session = useSession();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className="jd-frame">
      <a className="jd-skip" href="#main">
        {t.skip}
      </a>
      <header className="jd-top">
        <To path="/" className="jd-brand">
          <span className="jd-seal" aria-hidden="true">
            结
          </span>
          {title[language]}
        </To>
        {/* Who lies in no division, an administrator of the platform, has no place or period to choose. */}
        {session.division === null ? null : (
          <>
            <PlacePicker />
            <SidePicker />
            <PeriodPicker />
          </>
        )}
        <div className="jd-top-end">
          {session.demo ? (
            <span className="jd-badge" title={t.demoHint}>
              {t.demoDate(session.businessDate)}
            </span>
          ) : null}
          <SearchBox />
          <LanguageSwitch />
          <UserMenu />
        </div>
      </header>
      <Menu />
      <main id="main" ref={main} className="jd-main jd-print-flow" tabIndex={-1}>
        <Outlet />
      </main>
      <FigureDoor />
      <KeyboardSheet />
    </div>
  );
}
