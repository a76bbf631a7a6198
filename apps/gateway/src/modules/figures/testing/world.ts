import { randomUUID } from 'node:crypto';
import { ENTRY, Maker, type World } from './maker.ts';
import { addPostings } from './postings.ts';
import { addProject } from './projects.ts';

/** A world of so many funds with a project each; the same for the same seed. */
export function worldOf(seed: number, funds: number): World {
  const maker = new Maker(seed);
  for (let i = 0; i < funds; i += 1) addFund(maker, i);
  return maker.world;
}

function addFund(maker: Maker, i: number): void {
  const { dice } = maker;
  const place = maker.place();
  const agreement_id = randomUUID();
  const fund = { ...place, fund_id: maker.add('fund', { ...place, agreement_id }) };
  const accounts = (['OUTSIDE', 'AVAILABLE'] as const).map((kind) =>
    maker.add('account', {
      home: place.home,
      division_key: place.division_key,
      provider_key: place.provider_key,
      fund_id: fund.fund_id,
      kind,
      balance: 0n,
    }),
  );
  const committed_on = dice.day();
  const amount_fen = dice.fen();
  const commitment = maker.add('commitment', {
    ...fund,
    ...ENTRY,
    agreement_id,
    amount_fen,
    year: 2017,
    committed_on,
    document_no: `承〔${i}〕`,
  });
  maker.count(place, 'funds.committed', committed_on, amount_fen);
  const instalment = { amount_fen: dice.fen(), due_on: dice.day() };
  maker.add('instalment', { ...fund, ...ENTRY, ...instalment, commitment_id: commitment });
  maker.count(place, 'funds.expected', instalment.due_on, instalment.amount_fen);
  const { source: _source, ...person } = place;
  const [starts_on, ends_on] = [dice.day(), dice.day()].sort() as [string, string];
  if (starts_on < ends_on) {
    maker.add('secondment', { ...person, person_name: '李医生', post: '医生', batch: 4, starts_on, ends_on });
    maker.count(person, 'secondments', starts_on, 1n);
    maker.count(person, 'secondments', ends_on, -1n);
  }
  addPostings(maker, fund, accounts, addProject(maker, i));
}
