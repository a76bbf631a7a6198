import { randomUUIDv7 } from 'node:crypto';
import { keyRange } from '@jiedui/model';
import type { Viewer, ViewerLevel } from '../schema/viewer.ts';

export interface TestViewer {
  level: ViewerLevel;
  /** The organisation's key: a division's, or one with x. */
  key: string;
  roles: readonly string[];
  /** Homes where the provider's agreements are in force. */
  writeHomes?: readonly string[];
  businessDate?: string;
}

/** Levels whose organisations give as well as receive; a county only receives. */
const GIVES: readonly ViewerLevel[] = ['province', 'prefecture', 'partner'];

/** A signed-in person as the login would make one, without an account. */
export function viewerOf({ level, key, roles, writeHomes = [], businessDate = '2017-04-23' }: TestViewer): Viewer {
  const divisionKey = key.split('x')[0] ?? key;
  const administrator = level === 'administrator';
  return {
    userId: randomUUIDv7(),
    userName: `${key}-${roles.join('-')}`,
    username: `${key}-${roles[0]}`,
    level,
    roles,
    admin: administrator ? (roles[0] as Viewer['admin']) : '',
    officeId: administrator ? null : randomUUIDv7(),
    organisation: { key, name: key, divisionKey },
    divisionKey,
    territory: level === 'partner' || administrator ? [] : [keyRange(key)],
    providerRange: GIVES.includes(level) ? keyRange(key) : null,
    writeHomes: GIVES.includes(level) ? writeHomes : [],
    businessDate,
  };
}
