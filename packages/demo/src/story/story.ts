import type { Command } from '../commands.ts';
import type { Divisions } from '../types.ts';
import { channels } from './channels.ts';
import { chengdu2017 } from './chengdu-2017.ts';
import { chengdu2016 } from './history-2016.ts';
import { neighbours } from './neighbours.ts';
import { numbered } from './numbering.ts';
import { questionSteps } from './question-steps.ts';
import { Sites } from './sites.ts';
import { inOrder } from './timeline.ts';

/** All that happened between June 2016 and 23 April 2017, in the order in which it is to be played. */
export function story(divisions: Divisions): Command[] {
  const sites = new Sites(divisions);
  const all = channels();
  return numbered(
    inOrder([...chengdu2016(all, sites), ...chengdu2017(all, sites), ...neighbours(sites), ...questionSteps()]),
  );
}
