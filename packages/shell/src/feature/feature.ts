import type { IconName } from '@jiedui/ui';
import type { ComponentType } from 'react';
import type { Session, ViewerLevel } from '../session/session.ts';

/** Loads a component when it is first shown: `() => import('./Transfers.tsx')` of a default export. */
export type Lazy<Props = object> = () => Promise<{ default: ComponentType<Props> }>;

/** Whom something is for. Without roles: everyone of these levels. Silence refuses: no level, no screen. */
export type Audience = { levels: readonly ViewerLevel[]; roles?: readonly string[] };

export type Bilingual = { zh: string; en: string };

/** One screen: its path inside the app (`/projects/$number`), for whom it is, and its menu entry if it has one. */
export type Screen = Audience & {
  path: string;
  title: Bilingual;
  /** `order` sorts the menu; a frame shows at most seven entries, home included. */
  menu?: { text: Bilingual; order: number; icon: IconName };
  component: Lazy;
};

/** A part of the home screen, beneath what needs the person today. */
export type HomePart = Audience & { key: string; order: number; component: Lazy };

/** What a capability brings to the apps, declared with one object. An app is its list of features. */
export type Feature = {
  key: string;
  screens: readonly Screen[];
  home?: readonly HomePart[];
  /** How a record of this feature is shown at the end of a figure's way down, by its GraphQL type. */
  records?: Readonly<Record<string, Lazy<{ id: string }>>>;
};

/** True when the person is of one of the levels and, where roles are named, has one of them. */
export function isFor(session: Pick<Session, 'level' | 'roles'>, { levels, roles }: Audience): boolean {
  if (!levels.includes(session.level)) return false;
  return roles === undefined || roles.some((role) => session.roles.includes(role));
}

/** The screens that a person has, each path once: of two with one path the first feature's wins. */
export function screensFor(session: Pick<Session, 'level' | 'roles'>, features: readonly Feature[]): Screen[] {
  const screens = features.flatMap((feature) => feature.screens).filter((screen) => isFor(session, screen));
  return screens.filter((screen, index) => screens.findIndex((other) => other.path === screen.path) === index);
}

/** The menu of a person, in order. */
export function menuFor(session: Pick<Session, 'level' | 'roles'>, features: readonly Feature[]) {
  return screensFor(session, features)
    .flatMap((screen) => (screen.menu === undefined ? [] : [{ path: screen.path, ...screen.menu }]))
    .sort((a, b) => a.order - b.order);
}

/** The parts of a person's home, in order. */
export function homeFor(session: Pick<Session, 'level' | 'roles'>, features: readonly Feature[]): HomePart[] {
  return features
    .flatMap((feature) => feature.home ?? [])
    .filter((part) => isFor(session, part))
    .sort((a, b) => a.order - b.order);
}
