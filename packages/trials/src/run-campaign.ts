import type { Campaign, Form, Outcome } from './campaign.ts';
import { Random } from './random.ts';

/** Runs one campaign and prints its seed, how long it took, its figures and what did not hold. */
export async function runCampaign(
  campaign: Campaign,
  form: Form,
  seed: number,
  print: (line: string) => void,
): Promise<Outcome> {
  print(`${campaign.name}: ${campaign.shows}`);
  print(`  again: npm run trials -- ${campaign.name} --form ${form} --seed ${seed}`);
  const began = performance.now();
  const outcome = await campaign.run({ form, seed, random: new Random(seed), say: (line) => print(`  ${line}`) });
  const figures = { ...outcome.figures, seconds: Math.round((performance.now() - began) / 1000) };
  for (const [name, value] of Object.entries(figures)) print(`  ${name}: ${value}`);
  for (const failure of outcome.failures) print(`  ✗ ${failure}`);
  print(outcome.failures.length === 0 ? '  ✓ holds' : `  ✗ ${outcome.failures.length} do not hold`);
  return outcome;
}
