import type { UseCase } from '../../schema/use-case.ts';
import type { FundRow } from './fund.tables.ts';

/** Who enters a row, as they are called now: a later change of name or office leaves the record as it was. */
export const entryOf = ({ viewer }: UseCase) => ({
  entered_by: viewer.userId,
  entered_by_name: viewer.userName,
  entered_by_organisation: viewer.organisation.name,
});

/** The place of a fund, for the facts that lie in it. */
export const placeOf = (fund: FundRow) => ({
  home: fund.home,
  division_key: fund.division_key,
  provider_key: fund.provider_key,
  scheme: fund.scheme,
  source: fund.source,
});

/** What an audit entry says of a money fact. */
export const subjectOf = (type: string, id: string, fund: Pick<FundRow, 'home' | 'division_key' | 'provider_key'>) => ({
  type,
  home: fund.home,
  id,
  divisionKey: fund.division_key,
  providerKey: fund.provider_key,
});
