import type { Texts } from '../../schema/refusal.ts';
import type { UseCase } from '../../schema/use-case.ts';

interface TermTable {
  term: { list: string; code: string; scope: string; zh: string; en: string; valid_from: string; valid_to: string };
}

/** What a code is called on the business date, everywhere; undefined for a code the list does not have. */
export async function findTerm(
  uc: Pick<UseCase, 'tables' | 'businessDate'>,
  list: string,
  code: string,
): Promise<Texts | undefined> {
  return uc
    .tables<TermTable>()
    .selectFrom('term')
    .select(['zh', 'en'])
    .where('list', '=', list)
    .where('code', '=', code)
    .where('scope', '=', '')
    .where('valid_from', '<=', uc.businessDate)
    .where('valid_to', '>', uc.businessDate)
    .executeTakeFirst();
}

/** The same for a code of the platform's own, which always has a label. @throws {Error} where it has none. */
export async function getTerm(
  uc: Pick<UseCase, 'tables' | 'businessDate'>,
  list: string,
  code: string,
): Promise<Texts> {
  const term = await findTerm(uc, list, code);
  if (!term) throw new Error(`no term ${list} ${code} is in force on ${uc.businessDate}`);
  return term;
}
