import { expect, test } from 'vitest';
import { campaigns } from './campaigns.ts';
import { runCampaign } from './run-campaign.ts';

const seed = Number(process.env.TRIALS_SEED ?? 1);

test.each(campaigns.map((campaign) => [campaign.name, campaign] as const))('%s', async (_name, campaign) => {
  const lines: string[] = [];
  const { failures } = await runCampaign(campaign, 'test', seed, (line) => lines.push(line));
  expect(failures, lines.join('\n')).toEqual([]);
});
