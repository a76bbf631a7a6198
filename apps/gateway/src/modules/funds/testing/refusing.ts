import { expect } from 'vitest';
import type { Answer, Story } from './story.ts';

/** How a test shows that something is refused, in words, with nothing changed. */
export function refusing(opened: () => { story: Story; fundId: string }) {
  /** Everything that money can change, so that a refusal can be shown to have changed nothing. */
  const everything = async () =>
    opened().story.gateway.owner(`SELECT
    (SELECT coalesce(json_agg(t ORDER BY id), '[]') FROM (SELECT id, balance FROM account) t) AS accounts,
    (SELECT count(*)::int FROM posting) AS postings, (SELECT count(*)::int FROM transfer) AS transfers,
    (SELECT count(*)::int FROM audit_entry) AS audits, (SELECT count(*)::int FROM request) AS requests,
    (SELECT sum(amount)::text FROM rollup_leaf) AS leaves, (SELECT json_agg(committed_fen) FROM agreement) AS committed`);

  async function refused(
    work: () => Promise<Answer>,
    expected: { code: string; field: string | null },
  ): Promise<Answer> {
    const before = await everything();
    const answer = await work();
    expect(answer).toMatchObject({ __typename: 'Refusal', ...expected });
    expect(answer.message).toMatch(/[：。]/);
    expect(answer.messageEn).toMatch(/^[^\u4e00-\u9fff]+/);
    expect(await everything()).toEqual(before);
    return answer;
  }

  const sending = (change: object = {}) => ({
    fundId: opened().fundId,
    amount: '100',
    voucherNo: 'JJ-1',
    voucherOn: '2017-04-10',
    ...change,
  });
  const committing = (change: object = {}) => ({
    agreementId: opened().story.agreements.district,
    source: 'INTRA_PROVINCE',
    divisionKey: '513227',
    amount: '100',
    year: 2017,
    committedOn: '2017-02-01',
    documentNo: '锦府发〔2017〕3号',
    ...change,
  });
  return { refused, sending, committing };
}
