import { UiProvider, useLanguage } from '@jiedui/ui';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { makeClient } from '../data/client.ts';
import { openLine } from '../data/live.ts';
import { refreshSoon } from '../data/refresh.ts';
import { FeaturesContext } from '../feature/FeaturesContext.ts';
import type { Bilingual, Feature } from '../feature/feature.ts';
import { SessionGate, useSession } from '../session/SessionGate.tsx';
import type { AppName } from '../session/session.ts';
import { TermsProvider } from '../terms/terms.tsx';
import { makeRouter } from './router.tsx';

export type AppDeclaration = { level: AppName; title: Bilingual; features: readonly Feature[] };

/** Mounts an app into `#root`: an app is its list of features. */
export function startApp(app: AppDeclaration): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html needs an element with the id root');
  createRoot(root).render(
    <StrictMode>
      <UiProvider>
        <App {...app} />
      </UiProvider>
    </StrictMode>,
  );
}

function App({ level, title, features }: AppDeclaration) {
  const { language } = useLanguage();
  useEffect(() => {
    document.title = title[language];
  }, [title, language]);
  return (
    <SessionGate app={level} title={title[language]}>
      <FeaturesContext value={features}>
        <Inside level={level} title={title} features={features} />
      </FeaturesContext>
    </SessionGate>
  );
}

function Inside({ level, title, features }: AppDeclaration) {
  const session = useSession();
  // One client and one router a session: nothing cached for one person is ever seen by the next.
  const { client, router } = useMemo(
    () => ({ client: makeClient(), router: makeRouter(`/${level}/`, title, session, features) }),
    [level, title, session, features],
  );
  useEffect(() => openLine(refreshSoon), []);
  return (
    <Provider value={client}>
      <TermsProvider>
        <RouterProvider router={router} />
      </TermsProvider>
    </Provider>
  );
}
