import { divisionOf, KEY_LENGTH } from '@jiedui/model';
import { field } from '../../schema/field.ts';
import { factKey } from '../../schema/ids.ts';
import { refuse, refuseUnless } from '../../schema/refusal.ts';
import { type Input, type UseCase, useCase } from '../../schema/use-case.ts';
import { type AgreementRow, getAgreement } from '../pairings/index.ts';
import { refuseOutOfForce } from './agreement.bounds.ts';
import { refuseImpossibleDate } from './fund.dates.ts';
import { entryOf, placeOf, subjectOf } from './fund.entry.ts';
import { getFact, lockFact, refOf, requireAct } from './fund.loader.ts';
import type { FundRow, FundTables, InstalmentRow } from './fund.tables.ts';
import { TEXTS } from './fund.texts.ts';
import { post } from './posting.service.ts';

const input = {
  instalmentId: field.id({ required: false, description: 'An instalment of the plan, or …' }),
  fundId: field.id({ required: false, description: '… a fund.' }),
  amount: field.fen({ description: 'How much, in fen.' }),
  voucherNo: field.text({ max: 60, description: 'Number of the voucher.' }),
  voucherOn: field.date({ description: 'Date of the voucher.' }),
  note: field.text({ max: 500, required: false, description: 'Anything to add.' }),
};

export const sendTransfer = useCase({
  name: 'sendTransfer',
  description:
    'Logs money sent, with its voucher: it is in transit until the receiver confirms it or the sender recalls it.',
  input,
  async run(uc, input) {
    const { fund, instalment, at } = await destination(uc, input);
    const agreement = await getAgreement(uc, fund.agreement_id, at);
    refuseOutOfForce(uc, agreement, at);
    requireAct(uc, 'send', refOf(fund));
    refuseImpossibleDate(uc, input.voucherOn, { field: 'voucherOn', startsOn: agreement.starts_on });
    if (instalment) await takeFromInstalment(uc, instalment, input.amount);
    const id = uc.newId();
    const holder = await holderOf(uc, agreement, fund);
    const logged = uc
      .tables<FundTables>()
      .insertInto('transfer')
      .values({
        ...placeOf(fund),
        id,
        fund_id: fund.id,
        instalment_id: instalment?.id ?? null,
        chain_no: chainNo(input.voucherOn, id),
        holder_key: holder,
        voucher_no: input.voucherNo,
        voucher_on: input.voucherOn,
        amount_fen: input.amount,
        transit_fen: input.amount,
        note: input.note ?? '',
        ...entryOf(uc),
      })
      .execute();
    const papers = { voucherNo: input.voucherNo, summary: input.note, transferId: id };
    const movement = { fund, kind: 'SENT', fen: input.amount, onDate: input.voucherOn, ...papers } as const;
    await Promise.all([logged, post(uc, movement)]);
    uc.audit('transfer.sent', subjectOf('Transfer', id, fund), {
      amountFen: String(input.amount),
      voucherNo: input.voucherNo,
    });
    return { home: fund.home, id };
  },
});

interface Destination {
  fund: FundRow;
  instalment: InstalmentRow | undefined;
  /** The input field that named it. */
  at: 'instalmentId' | 'fundId';
}

async function destination(uc: UseCase, { instalmentId, fundId }: Input<typeof input>): Promise<Destination> {
  refuseUnless(!instalmentId !== !fundId, 'INVALID', TEXTS.whichFund, 'instalmentId');
  if (fundId)
    return {
      fund: await getFact(uc, 'fund', factKey('Fund', fundId, 'fundId'), 'fundId'),
      instalment: undefined,
      at: 'fundId',
    };
  const key = factKey('Instalment', instalmentId ?? '', 'instalmentId');
  const instalment = await getFact(uc, 'instalment', key, 'instalmentId');
  const fund = await getFact(uc, 'fund', { home: key.home, id: instalment.fund_id }, 'instalmentId');
  return { fund, instalment, at: 'instalmentId' };
}

async function takeFromInstalment(uc: UseCase, { home, id }: InstalmentRow, fen: bigint): Promise<void> {
  const { amount_fen, sent_fen, due_on } = await lockFact(uc, 'instalment', { home, id });
  const left = amount_fen - sent_fen;
  refuseUnless(fen <= left, 'INVALID', TEXTS.beyondInstalment(due_on, fen, left > 0n ? left : 0n), 'amount');
  const db = uc.tables<FundTables>();
  await db
    .updateTable('instalment')
    .set({ sent_fen: sent_fen + fen })
    .where('home', '=', home)
    .where('id', '=', id)
    .execute();
}

/**
 * Who answers for the money under way: by a direct route its sender, else the prefecture that hands it on.
 * @throws {Refusal} CONFLICT where that prefecture is not registered as an organisation.
 */
async function holderOf(uc: UseCase, agreement: AgreementRow, fund: FundRow): Promise<string> {
  if (agreement.route === 'DIRECT') return fund.provider_key;
  const above = divisionOf(fund.division_key).slice(0, KEY_LENGTH.PREFECTURE);
  const db = uc.tables<{ organisation: { key: string } }>();
  const organisation = await db.selectFrom('organisation').select('key').where('key', '=', above).executeTakeFirst();
  return organisation?.key ?? refuse('CONFLICT', TEXTS.noHolder(above));
}

/** A number for all legs of one sending: its voucher's day and the last digits of its first leg's id, `20170423-9F03A1C27B`. */
function chainNo(voucherOn: string, id: string): string {
  return `${voucherOn.replaceAll('-', '')}-${id.slice(-10).toUpperCase()}`;
}
