import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { parseSearch, type Search, stringifySearch } from '../address/search.ts';
import { type Bilingual, type Feature, screensFor } from '../feature/feature.ts';
import { FailedScreen, NoScreen } from '../frame/Broken.tsx';
import { Frame } from '../frame/Frame.tsx';
import { Home } from '../home/Home.tsx';
import type { Session } from '../session/session.ts';

/** The routes of one person: home and the screens that features have for their level and roles. */
export function makeRouter(basepath: string, title: Bilingual, session: Session, features: readonly Feature[]) {
  const root = createRootRoute({
    component: () => <Frame title={title} />,
    validateSearch: (search: Search) => search,
    notFoundComponent: NoScreen,
  });
  const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });
  const screens = screensFor(session, features).map((screen) =>
    createRoute({ getParentRoute: () => root, path: screen.path, component: lazyRouteComponent(screen.component) }),
  );
  return createRouter({
    routeTree: root.addChildren([home, ...screens]),
    basepath,
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultErrorComponent: FailedScreen,
  });
}
