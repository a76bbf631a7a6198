import { homeOf, KEY_LENGTH, levelOf } from '@jiedui/model';
import { sql, toStatement } from '@jiedui/pothos-mikro-orm';
import { CompiledQuery } from 'kysely';
import { found, refuse, refuseUnless } from '../../schema/refusal.ts';
import type { UseCase } from '../../schema/use-case.ts';
import { reachesDivision } from '../../schema/viewer.ts';
import { ancestorKeys, standsIn } from '../divisions/index.ts';
import { sourceFits } from '../funds/index.ts';
import { type AgreementRow, inForce } from '../pairings/index.ts';
import { findTerm } from '../rules/index.ts';
import { TEXTS } from './project.texts.ts';
import type { PlannedLine } from './project-line.input.ts';

export interface Site {
  key: string;
  /** The county that answers for it today; the site itself where it is no part of a county. */
  countyKey: string;
  /** Where its money is kept: the county, or for a township that has moved, the township, whose home stays. */
  fundDivision: string;
}

/** @throws {Refusal} NOT_FOUND for a place that does not exist or lies out of reach, INVALID for one too wide. */
export async function siteOf(uc: UseCase, key: string): Promise<Site> {
  const { text, values } = toStatement(
    sql`SELECT a.key FROM division_now s JOIN division_now a ON a.key = s.key OR a.key = ANY (${ancestorKeys(sql.raw('s.key'))})
      WHERE s.key = ${key} AND a.level = 'COUNTY'`,
  );
  const known = await uc
    .tables<{ division_now: { key: string; kind: string } }>()
    .selectFrom('division_now')
    .select('key')
    .where('key', '=', key)
    .where('kind', 'not in', ['PLACEHOLDER', 'ABOLISHED'])
    .executeTakeFirst();
  found(known && reachesDivision(uc.viewer, key) ? known : undefined, 'siteKey');
  refuseUnless(levelOf(key) !== 'PROVINCE' && levelOf(key) !== 'PREFECTURE', 'INVALID', TEXTS.siteTooWide, 'siteKey');
  const { rows } = await uc.tables().executeQuery<{ key: string }>(CompiledQuery.raw(text, [...values]));
  const countyKey = rows[0]?.key ?? key;
  const stayed = homeOf(countyKey) === homeOf(key);
  return { key, countyKey, fundDivision: stayed ? countyKey : key.slice(0, KEY_LENGTH.TOWNSHIP) };
}

interface Wanted {
  siteKey: string;
  category: string;
  organisationKey: string;
  year: number;
  deadline: string;
  lines: readonly PlannedLine[];
}

/** @throws {Refusal} naming the field that does not fit the agreement, the lists or the other fields. */
export async function refuseMisfit(uc: UseCase, agreement: AgreementRow, input: Wanted): Promise<void> {
  const { title, division_key: receiver } = agreement;
  const term = { startsOn: agreement.starts_on, endsOn: agreement.ends_on };
  refuseUnless(inForce(term, uc.businessDate), 'FORBIDDEN', TEXTS.notInForce(title), 'agreementId');
  const inside = await standsIn(uc, input.siteKey, receiver);
  refuseUnless(inside, 'INVALID', TEXTS.siteOutside(title, receiver), 'siteKey');
  if (!(await findTerm(uc, 'ProjectCategory', input.category))) refuse('INVALID', TEXTS.unknownCategory, 'category');
  refuseUnless(input.deadline >= `${input.year}-01-01`, 'INVALID', TEXTS.yearPast(input.year), 'deadline');
  await refuseUnknownOrganisation(uc, input.organisationKey);
  const sources = new Set(input.lines.map(({ source }) => source));
  refuseUnless(sources.size === input.lines.length, 'INVALID', TEXTS.sourceTwice, 'lines');
  const misfit = input.lines.findIndex(({ source }) => !sourceFits(source, agreement.scheme));
  refuseUnless(misfit < 0, 'INVALID', TEXTS.sourceDoesNotFit(title), `lines.${misfit}.source`);
}

/** @throws {Refusal} NOT_FOUND for an organisation that does not exist or acts no more. */
export async function refuseUnknownOrganisation(uc: UseCase, key: string): Promise<void> {
  const organisation = await uc
    .tables<{ organisation: { key: string; active: boolean } }>()
    .selectFrom('organisation')
    .select('key')
    .where('key', '=', key)
    .where('active', '=', true)
    .executeTakeFirst();
  found(organisation, 'organisationKey');
}
