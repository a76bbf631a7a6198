import type { Viewer } from '../../../schema/viewer.ts';
import { people, type World } from './project-world.ts';

/** How a project stands, as its panel shows it. */
export interface Standing {
  id: string;
  version: number;
  state: string;
  nextDueOn: string | null;
  timeliness: string;
  mayDo: string[];
  milestones: {
    id: string;
    kind: string;
    plannedOn: string;
    firstPlannedOn: string;
    expectedOn: string | null;
    actualOn: string | null;
    timeliness: string;
    passedOver: boolean;
    version: number;
  }[];
  lines: {
    id: string;
    source: string;
    planned: string;
    version: number;
    fund: { id: string; division: { key: string } };
  }[];
}

const STANDING = `id version state nextDueOn timeliness mayDo
  milestones { id kind plannedOn firstPlannedOn expectedOn actualOn timeliness passedOver version }
  lines { id source planned version fund { id division { key } } }`;

/** A project by its number, as somebody sees it. */
export async function standingOf(world: World, number: string, who: Viewer = people.projects): Promise<Standing> {
  const document = `query ($number: String!) { project(number: $number) { ${STANDING} } }`;
  return (await world.ask<{ project: Standing }>(who, document, { number })).project;
}
