import { expect } from 'vitest';
import type { Step } from './reference-ledger.ts';
import { type Answer, people, type Story } from './story.ts';

const SOURCES = ['INTRA_PROVINCE', 'FISCAL'] as const;
const TODAY = '2017-04-23';

/** The platform under a history, step by step, told in ids. Each run has an agreement and so funds of its own. */
export class Platform {
  readonly transfers: string[] = [];
  readonly receipts: string[] = [];
  readonly entries: string[] = [];
  readonly #story: Story;
  readonly #agreementId: string;
  readonly funds: string[] = [];
  readonly #lines: string[] = [];

  constructor(story: Story, agreementId: string) {
    this.#story = story;
    this.#agreementId = agreementId;
  }

  /** Both funds, each with a line, opened by a receipt that is reversed at once. */
  async open(): Promise<void> {
    for (const source of SOURCES) {
      const { fund } = await this.#register(source, 1n);
      const fundId = (fund as { id: string }).id;
      this.funds.push(fundId);
      this.#lines.push(await this.#story.line(fundId));
      await this.#story.act(people.finance, 'reverseEntry', {
        postingId: await this.#lastEntry(fundId),
        reversedOn: TODAY,
        reason: '开户',
      });
    }
  }

  async take(step: Step): Promise<boolean> {
    const answer = await this.#act(step);
    if (answer.__typename === 'Refusal') {
      expect(['INVALID', 'CONFLICT', 'NOT_FOUND']).toContain(answer.code);
      return false;
    }
    if (step.do === 'send') this.transfers.push(answer.id ?? '');
    if (step.do === 'register') this.receipts.push(answer.id ?? '');
    if (step.do !== 'reverse') this.entries.push(await this.#lastEntry((answer.fund as { id: string }).id));
    return true;
  }

  #act(step: Step): Promise<Answer> {
    const amount = 'fen' in step ? String(step.fen) : undefined;
    const { finance, district } = people;
    const fundId = 'fund' in step ? this.funds[step.fund] : undefined;
    const transferId = 'transfer' in step ? (this.transfers[step.transfer] ?? 'none') : undefined;
    const paper = { voucherNo: '1', reason: '试', payee: '甲', summary: '乙' };
    const pick = (...names: (keyof typeof paper)[]) => Object.fromEntries(names.map((name) => [name, paper[name]]));
    const inFund = 'id fund { id }';
    switch (step.do) {
      case 'send':
        return this.#story.act(
          district,
          'sendTransfer',
          { fundId, amount, voucherOn: TODAY, ...pick('voucherNo') },
          inFund,
        );
      case 'register':
        return this.#register(SOURCES[step.fund] ?? 'FISCAL', step.fen);
      case 'return':
        return this.#story.act(
          finance,
          'returnFunds',
          { fundId, amount, returnedOn: TODAY, ...pick('voucherNo', 'reason') },
          inFund,
        );
      case 'allocate':
        return this.#onLine(step.fund, 'allocateFunds', { amount, allocatedOn: TODAY, documentNo: '1' });
      case 'spend':
        return this.#onLine(step.fund, 'recordSpending', {
          amount,
          paidOn: TODAY,
          ...pick('voucherNo', 'payee', 'summary'),
        });
      case 'confirm':
        return this.#onTransfer(transferId, 'confirmReceipt', { amount, arrivedOn: TODAY, differenceReason: '试' });
      case 'recall':
        return this.#onTransfer(transferId, 'recallTransfer', { amount, recalledOn: TODAY, ...pick('reason') });
      case 'match':
        return this.#story
          .act(
            finance,
            'matchReceipt',
            { receiptId: this.receipts[step.receipt] ?? 'none', transferId, amount },
            'id receipt { id } fund: transfer { id: fund { id } }',
          )
          .then(flat);
      case 'reverse':
        return this.#story.act(
          finance,
          'reverseEntry',
          { postingId: this.entries[step.entry] ?? 'none', reversedOn: TODAY, reason: '试' },
          inFund,
        );
    }
  }

  #register(source: string, fen: bigint): Promise<Answer> {
    const input = {
      agreementId: this.#agreementId,
      source,
      amount: String(fen),
      arrivedOn: TODAY,
      voucherNo: '1',
      payer: '甲',
    };
    return this.#story.act(people.finance, 'registerReceipt', input, 'id fund { id }');
  }

  async #onLine(fund: number, verb: string, input: object): Promise<Answer> {
    const lineId = this.#lines[fund] ?? '';
    const [row] = await this.#story.gateway.owner('SELECT version FROM project_line WHERE id = $1', [idOf(lineId)]);
    return this.#story.act(people.finance, verb, { lineId, version: row?.version, ...input }, 'id fund { id }');
  }

  async #onTransfer(transferId: string | undefined, verb: string, input: object): Promise<Answer> {
    const [row] =
      transferId === 'none'
        ? []
        : await this.#story.gateway.owner('SELECT version FROM transfer WHERE id = $1', [idOf(transferId ?? '')]);
    const who = verb === 'recallTransfer' ? people.district : people.finance;
    return this.#story.act(who, verb, { transferId, version: row?.version ?? 1, ...input }, 'id fund { id }');
  }

  async #lastEntry(fundId: string): Promise<string> {
    const document = 'query ($fundId: ID!) { postings(filter: { fundId: $fundId }, first: 1) { nodes { id } } }';
    const { postings } = await this.#story.ask<{ postings: { nodes: { id: string }[] } }>(people.finance, document, {
      fundId,
    });
    return postings.nodes[0]?.id ?? '';
  }
}

const idOf = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(',')[1] ?? '';
const flat = (answer: Answer): Answer => ({ ...answer, fund: (answer.fund as { id: unknown } | undefined)?.id });
