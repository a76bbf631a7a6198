import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect, useMemo } from 'react';
import { LanguageProvider, useLanguage } from '../text/language.tsx';
import './base.css';
import './print.css';
import { declareWebFont } from './fonts.ts';
import { usePhone, useStill } from './media.ts';
import { antdTheme } from './tokens.ts';

/** Language, theme and antd's locale for everything beneath. Mount once, around the whole app. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <LanguageProvider>
      <Themed>{children}</Themed>
    </LanguageProvider>
  );
}

function Themed({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const still = useStill();
  const phone = usePhone();
  const theme = useMemo(() => antdTheme(still, phone), [still, phone]);
  useEffect(() => {
    document.documentElement.classList.toggle('jd-still', still);
  }, [still]);
  useEffect(() => {
    void declareWebFont();
  }, []);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}
