import { LinesSkeleton, Page, useLanguage, useText } from '@jiedui/ui';
import { lazy, Suspense, useMemo } from 'react';
import { useFeatures } from '../feature/FeaturesContext.ts';
import { type HomePart, homeFor } from '../feature/feature.ts';
import { frameTexts } from '../frame/texts.ts';
import { useSession } from '../session/SessionGate.tsx';
import { Today } from './Today.tsx';

/** Home answers two questions in this order: what needs me today, and how do we stand. */
export function Home() {
  const t = useText(frameTexts);
  const { language } = useLanguage();
  const session = useSession();
  const features = useFeatures();
  const parts = useMemo(
    () => homeFor(session, features).map((part) => ({ key: part.key, Part: lazyPart(part) })),
    [session, features],
  );
  const date = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'full', timeZone: 'UTC' });
  const today = date.format(new Date(session.businessDate));
  return (
    <Page title={t.home} note={[session.organisation.name, today].filter(Boolean).join(' · ')}>
      <Today />
      {parts.map(({ key, Part }) => (
        <Suspense key={key} fallback={<LinesSkeleton lines={6} />}>
          <Part />
        </Suspense>
      ))}
    </Page>
  );
}

const lazyParts = new WeakMap<HomePart, ReturnType<typeof lazy>>();

/** One lazy component a part, however often home is opened: a new one would be a new component and lose its state. */
function lazyPart(part: HomePart) {
  const kept = lazyParts.get(part) ?? lazy(part.component);
  lazyParts.set(part, kept);
  return kept;
}
