import type { TestGateway } from '../../gateway.ts';
import { type Attempt, countyOf, factId, formerOf, one, providerOf, RARE } from './attempt.ts';

/** What one side asks the other, and what that answers. */
export async function askingAttempts(gateway: TestGateway): Promise<Attempt[]> {
  const get = (text: string) => one(gateway, text);
  const away = `home = '411725'`;
  const asked = await get(
    `SELECT * FROM data_query WHERE state = 'OPEN' AND owner_side = 'PROVIDER' AND home = '513227'`,
  );
  const sent = await get(`SELECT * FROM transfer t WHERE home = '513227'
    AND NOT EXISTS (SELECT FROM data_query q WHERE q.home = t.home AND q.subject_id = t.id) ORDER BY id`);
  return [
    {
      verb: 'raiseQuery',
      who: countyOf(sent, 'finance'),
      input: { subjectType: 'Transfer', subjectId: factId('Transfer', sent), text: RARE },
      foreign: { subjectId: factId('Transfer', await get(`SELECT * FROM transfer WHERE ${away}`)) },
      others: [formerOf(sent)],
    },
    {
      verb: 'answerQuery',
      who: providerOf(asked),
      input: { id: factId('DataQuery', asked), version: asked.version, outcome: 'EXPLAINED', answer: RARE },
      foreign: { id: factId('DataQuery', await get(`SELECT * FROM data_query WHERE ${away}`)) },
      others: [countyOf(asked, 'finance'), formerOf(asked), providerOf(asked, 'auditor')],
    },
  ];
}
