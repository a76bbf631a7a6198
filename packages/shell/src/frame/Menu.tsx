import { Icon, type IconName, useLanguage, useText } from '@jiedui/ui';
import { Link } from '@tanstack/react-router';
import { keptSearch, type Search } from '../address/search.ts';
import { useFeatures } from '../feature/FeaturesContext.ts';
import { menuFor } from '../feature/feature.ts';
import { useSession } from '../session/SessionGate.tsx';
import { frameTexts } from './texts.ts';

/** More entries than these a person does not take in at a glance; home is one of them. */
export const MOST_ENTRIES = 7;

/** The entries beside a person's screens: what does not fit stands in the user's menu. */
export function useMenu() {
  const session = useSession();
  const entries = menuFor(session, useFeatures());
  return { shown: entries.slice(0, MOST_ENTRIES - 1), rest: entries.slice(MOST_ENTRIES - 1) };
}

export function Menu() {
  const t = useText(frameTexts);
  const { language } = useLanguage();
  const { shown } = useMenu();
  return (
    <nav className="jd-side" aria-label={t.menu}>
      <MenuLink path="/" icon="home" text={t.home} />
      {shown.map((entry) => (
        <MenuLink key={entry.path} path={entry.path} icon={entry.icon} text={entry.text[language]} />
      ))}
    </nav>
  );
}

function MenuLink({ path, icon, text }: { path: string; icon: IconName; text: string }) {
  return (
    <Link
      to={path}
      className="jd-side-link"
      title={text}
      activeOptions={{ exact: path === '/', includeSearch: false }}
      search={(now: Search) => keptSearch(now)}
    >
      <Icon name={icon} />
      <span>{text}</span>
    </Link>
  );
}
