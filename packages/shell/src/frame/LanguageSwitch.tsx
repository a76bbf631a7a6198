import { useLanguage, useText } from '@jiedui/ui';
import { frameTexts } from './texts.ts';

export function LanguageSwitch() {
  const t = useText(frameTexts);
  const { language, setLanguage } = useLanguage();
  return (
    <button
      type="button"
      className="jd-plain jd-top-button jd-top-wide"
      lang={language === 'zh' ? 'en' : 'zh-CN'}
      title={t.languageHint}
      onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
    >
      {t.language}
    </button>
  );
}
