import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Form } from './campaign.ts';
import { campaigns } from './campaigns.ts';
import { runCampaign } from './run-campaign.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { form: { type: 'string', default: 'short' }, seed: { type: 'string' } },
});
const form = (['test', 'short', 'long'] as const).find((known) => known === values.form);
const chosen = positionals.length === 0 ? campaigns : campaigns.filter(({ name }) => positionals.includes(name));
const unknown = positionals.filter((name) => !campaigns.some((campaign) => campaign.name === name));
if (!form || unknown.length > 0) {
  process.stderr.write(
    `usage: npm run trials -- [${campaigns.map(({ name }) => name).join('|')}]… [--form test|short|long] [--seed n]\n`,
  );
  process.exit(2);
}
process.exitCode = (await runAll(form, values.seed ? Number(values.seed) : randomInt(2 ** 32 - 1))) ? 0 : 1;

async function runAll(form: Form, seed: number): Promise<boolean> {
  let well = true;
  for (const campaign of chosen) {
    const outcome = await runCampaign(campaign, form, seed, (line) => process.stdout.write(`${line}\n`));
    well &&= outcome.failures.length === 0;
  }
  return well;
}
