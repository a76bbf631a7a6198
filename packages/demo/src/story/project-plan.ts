import { apportion, wan } from '../apportion.ts';
import type { Category } from '../commands.ts';
import { CATEGORY_PLANS } from '../data/categories.ts';
import { CHENGDU_2017 } from '../published.ts';
import { at, Random } from '../random.ts';
import { CHENGDU } from '../reference/organisations.ts';
import type { Channel } from './channels.ts';

/** How far a project of 2017 is on the demo's date. */
export type Stage = 'PIPELINE' | 'APPROVED' | 'TENDERED' | 'STARTED' | 'COMPLETED' | 'ACCEPTED';

export interface PlannedProject {
  ref: string;
  channel: Channel;
  category: Category;
  plannedFen: bigint;
  stage: Stage;
  /** 0 for the first to start, 1 for the last in the pipeline: the order in which dates fall. */
  rank: number;
  builder: 'PROVIDER' | 'RECEIVER';
}

/** Numbers of projects by stage, the furthest first; those with works begun are the published 131. */
const STAGES: readonly (readonly [Stage, number])[] = [
  ['ACCEPTED', 3],
  ['COMPLETED', 5],
  ['STARTED', CHENGDU_2017.startedProjects - 8],
  ['TENDERED', 46],
  ['APPROVED', 62],
  ['PIPELINE', CHENGDU_2017.plannedProjects - CHENGDU_2017.startedProjects - 108],
];

export const hasStarted = ({ stage }: { stage: Stage }): boolean =>
  stage === 'STARTED' || stage === 'COMPLETED' || stage === 'ACCEPTED';

/** The 281 projects of 2017: which channel pays, category, amount and stage; a county ahead starts more than one behind. */
export function projectPlan(channels: readonly Channel[]): PlannedProject[] {
  const random = new Random('projects of 2017');
  const slots = channelSlots(channels);
  const categories = random.shuffled(
    CATEGORY_PLANS.flatMap((plan) => Array.from({ length: plan.projects }, () => plan.category)),
  );
  const drafts = slots.map((channel, i) => ({
    channel,
    category: at(categories, i),
    ref: `项目2017-${String(i + 1).padStart(3, '0')}`,
  }));
  const amounts = plannedAmounts(drafts, slots);
  const order = drafts
    .map((_, i) => ({ i, score: at(slots, i).pace + random.between(0, 0.75) }))
    .sort((a, b) => b.score - a.score);
  const ranks = new Map(order.map(({ i }, rank) => [i, rank]));
  const stages = STAGES.flatMap(([stage, count]) => Array.from({ length: count }, () => stage));
  return drafts.map((draft, i) => {
    const rank = ranks.get(i) ?? 0;
    const handedOver =
      ['HOUSING', 'EDUCATION', 'HEALTH', 'VILLAGE_BUILDING'].includes(draft.category) && random.chance(0.28);
    const builder = handedOver ? 'PROVIDER' : 'RECEIVER';
    return { ...draft, plannedFen: at(amounts, i), stage: at(stages, rank), rank: rank / drafts.length, builder };
  });
}

/** Every channel has at least two projects, the larger ones more. */
function channelSlots(channels: readonly Channel[]): Channel[] {
  const base = 2;
  const free = BigInt(CHENGDU_2017.plannedProjects - base * channels.length);
  const weights = channels.map((c) => Number(c.expectedFen) * (c.providerKey === CHENGDU ? 0.6 : 1));
  const extra = apportion(free, weights, 1n);
  return channels.flatMap((channel, i) => Array.from({ length: base + Number(at(extra, i)) }, () => channel));
}

/** Amounts to the 万元 that sum to each category's plan; a channel's projects come near what it expects. */
function plannedAmounts(
  drafts: readonly { channel: Channel; category: Category }[],
  slots: readonly Channel[],
): bigint[] {
  const random = new Random('planned amounts');
  const counts = new Map<Channel, number>();
  for (const channel of slots) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  const amounts = drafts.map(() => 0n);
  for (const plan of CATEGORY_PLANS) {
    const mine = drafts.flatMap(({ category }, i) => (category === plan.category ? [i] : []));
    const weights = mine.map((i) => {
      const { channel } = at(drafts, i);
      return (Number(channel.expectedFen) / (counts.get(channel) ?? 1)) * random.between(0.55, 1.5);
    });
    const parts = apportion(plan.plannedFen, weights, wan(1));
    mine.forEach((i, n) => {
      amounts[i] = at(parts, n);
    });
  }
  return amounts;
}
