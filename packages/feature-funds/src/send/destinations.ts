import { restFen } from '../money/sums.ts';
import type { DestinationsFound } from './documents.ts';

/** One place money may be sent to; `value` is what a form keeps, `instalment:<id>` or `fund:<id>`. */
export type Destination = {
  value: string;
  receiver: string;
  provider: string;
  source: string;
  agreement: string;
  /** What is still to be sent, in fen; undefined where no instalment bounds it. */
  restFen?: bigint;
  instalment?: { dueOn: string; amount: string; sent: string };
};

/** Instalments by due date, then the funds; those of agreements out of force are left out, nothing can be sent under them. */
export function destinationsOf({ instalments, funds }: DestinationsFound): Destination[] {
  const due = instalments.nodes
    .filter(({ fund }) => fund.agreement?.inForce)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .map(({ id, amount, sent, dueOn, fund, division, provider }) => ({
      value: `instalment:${id}`,
      receiver: division.name,
      provider: provider.name,
      source: fund.source,
      agreement: fund.agreement?.title ?? '',
      restFen: restFen(amount, sent),
      instalment: { dueOn, amount, sent },
    }));
  const open = funds.nodes
    .filter(({ agreement }) => agreement?.inForce)
    .map(({ id, source, agreement, division, provider }) => ({
      value: `fund:${id}`,
      receiver: division.name,
      provider: provider.name,
      source,
      agreement: agreement?.title ?? '',
    }));
  return [...due, ...open];
}

/** The input's own name for a destination: an instalment or a fund, never both. */
export function destinationInput(value: string): { instalmentId: string } | { fundId: string } {
  const [kind, id = ''] = [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1)];
  return kind === 'instalment' ? { instalmentId: id } : { fundId: id };
}
