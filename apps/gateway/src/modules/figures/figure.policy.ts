import { refuse, type Texts } from '../../schema/refusal.ts';
import { reachesDivision, reachesProvider, type Viewer, type ViewerLevel } from '../../schema/viewer.ts';

/** Who reads figures. An administrator keeps accounts and reads none. */
const READERS: readonly ViewerLevel[] = ['province', 'prefecture', 'county', 'township', 'village', 'partner'];

export interface Sides {
  divisionKey: string | null;
  providerKey: string | null;
}

/**
 * Whether everything in a request lies within reach: all of its receiving side, or all of its giving side. A division
 * within the viewer's territory lies there with all that stands under it today.
 */
export function mayAsk(viewer: Viewer, { divisionKey, providerKey }: Sides): boolean {
  if (!READERS.includes(viewer.level)) return false;
  const own = divisionKey !== null && divisionKey === viewer.divisionKey && viewer.territory.length > 0;
  if (own || (divisionKey !== null && reachesDivision(viewer, divisionKey))) return true;
  return providerKey !== null && reachesProvider(viewer, providerKey);
}

/** @throws {Refusal} FORBIDDEN, naming the filter to add: a figure is never silently smaller than what was asked. */
export function refuseOutOfReach(viewer: Viewer, sides: Sides): void {
  if (mayAsk(viewer, sides)) return;
  if (!READERS.includes(viewer.level)) refuse('FORBIDDEN', NO_READER);
  // Who gives nothing reads no place but their own, whichever provider they name.
  const asDivision = viewer.territory.length > 0 && (sides.divisionKey === null || viewer.providerRange === null);
  if (asDivision) refuse('FORBIDDEN', addDivision(viewer.divisionKey), 'divisionKey');
  refuse('FORBIDDEN', addProvider(viewer.organisation.key), 'providerKey');
}

const NO_READER: Texts = {
  zh: '管理员账号不查看业务数据，请用业务岗位登录。',
  en: 'An administrator’s account reads no figures: sign in with an office.',
};

const addDivision = (key: string): Texts => ({
  zh: `查询超出您的范围：请加上受援地区 divisionKey: "${key}"（或其下级）。`,
  en: `This asks beyond your reach: add divisionKey: "${key}", or one beneath it.`,
});

const addProvider = (key: string): Texts => ({
  zh: `查询超出您的范围：请加上帮扶方 providerKey: "${key}"（或其下属单位）。`,
  en: `This asks beyond your reach: add providerKey: "${key}", or one beneath it.`,
});
