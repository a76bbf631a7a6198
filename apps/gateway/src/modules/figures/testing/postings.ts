import { MOVEMENTS } from '../../funds/index.ts';
import { ENTRY, type Maker, type Row } from './maker.ts';
import type { MadeProject } from './projects.ts';

type MovementKind = keyof typeof MOVEMENTS;
const KINDS = Object.keys(MOVEMENTS) as MovementKind[];

/** A transfer and up to twelve postings of a fund, some of them reversed. */
export function addPostings(
  maker: Maker,
  fund: Row & { home: string },
  [debit_id, credit_id]: string[],
  project: MadeProject,
): void {
  const { dice } = maker;
  const transferId = maker.add('transfer', {
    ...fund,
    ...ENTRY,
    chain_no: 'C',
    holder_key: '5101',
    voucher_no: `V${dice.below(1e6)}`,
    voucher_on: dice.day(),
    amount_fen: 1n,
    transit_fen: 1n,
  });
  const here = project.home === fund.home;
  for (let n = dice.below(12); n > 0; n -= 1) {
    const kind = dice.pick(KINDS);
    const onProject = here && (kind === 'ALLOCATED' || kind === 'SPENT');
    const common = {
      ...fund,
      ...ENTRY,
      debit_id,
      credit_id,
      project_id: onProject ? project.id : null,
      transfer_id: ['SENT', 'CONFIRMED', 'MATCHED', 'RECALLED'].includes(kind) ? transferId : null,
    };
    const fen = dice.fen();
    const on_date = dice.day();
    const id = maker.add('posting', { ...common, kind, fen, on_date });
    countPosting(maker, fund, { kind, fen, day: on_date, project: onProject ? project : null });
    if (dice.below(6) > 0) continue;
    const reversedOn = dice.day();
    maker.add('posting', { ...common, kind: 'REVERSAL', fen, on_date: reversedOn, reverses_id: id });
    countPosting(maker, fund, { kind, fen: -fen, day: reversedOn, project: onProject ? project : null });
  }
}

interface Counted {
  kind: MovementKind;
  fen: bigint;
  day: string;
  project: MadeProject | null;
}

function countPosting(maker: Maker, fund: Row, { kind, fen, day, project }: Counted): void {
  for (const [measure, sign] of Object.entries(MOVEMENTS[kind].moves))
    maker.count(fund, measure, day, fen * BigInt(sign));
  if (!project) return;
  if (kind === 'SPENT') maker.count(project.place, 'projects.invested', day, fen);
  if (project.finishedOn === null) return;
  const later = day > project.finishedOn ? day : project.finishedOn;
  maker.count(fund, 'funds.surplus', later, kind === 'SPENT' ? -fen : fen);
}
