import { divisionOf, levelOf } from '@jiedui/model';
import { sql } from 'kysely';
import { field } from '../../schema/field.ts';
import { found, refuse, refuseStale, refuseUnless } from '../../schema/refusal.ts';
import { type UseCase, useCase } from '../../schema/use-case.ts';
import type { ViewerLevel } from '../../schema/viewer.ts';
import { pinyinInitials } from '../divisions/index.ts';
import { requireKeeper } from './identity.policy.ts';
import { getOrganisation, type IdentityTables, nextVersion } from './identity.tables.ts';

export const ORGANISATION_KINDS = [
  'GOVERNMENT',
  'DEPARTMENT',
  'ZONE',
  'ENTERPRISE',
  'SCHOOL',
  'HOSPITAL',
  'ASSOCIATION',
  'OTHER',
] as const;

/** A new organisation, or changes to one. Its division is part of its key and stays. */
export const saveOrganisation = useCase({
  name: 'saveOrganisation',
  description: 'The system administrator enters an organisation, or changes one.',
  input: {
    key: field.organisationKey({
      required: false,
      description: 'Which one; absent for a new one, which gets the next key under its division.',
    }),
    version: field.version({ required: false, description: 'The version read, where an organisation is changed.' }),
    kind: field.text({ max: 20, description: 'A code of the list `OrganisationKind`.' }),
    name: field.text({ max: 100, description: 'Its full name.' }),
    divisionKey: field.divisionKey({ description: 'Where it belongs. A government is its division’s.' }),
    level: field.text({
      max: 20,
      required: false,
      description: 'At which level its people act: its division’s where absent, or `partner`.',
    }),
    active: field.flag({ required: false, description: 'False once it acts no more.' }),
  },
  async run(uc, input) {
    requireKeeper(uc.viewer, 'keepOrganisations');
    const kindFault = { zh: '单位类别不在列表中，请重新选择。', en: 'The kind is not on the list: choose one.' };
    refuseUnless(
      ORGANISATION_KINDS.some((kind) => kind === input.kind),
      'INVALID',
      kindFault,
      'kind',
    );
    const level = levelFor(input.level, input.divisionKey);
    const content = { kind: input.kind, name: input.name, initials: pinyinInitials(input.name), level };
    const { key, version, active, divisionKey } = input;
    if (key === undefined) return enter(uc, { ...content, divisionKey });
    return change(uc, key, { ...content, divisionKey, version, active });
  },
});

interface Content {
  kind: string;
  name: string;
  initials: string;
  level: ViewerLevel;
  divisionKey: string;
}

async function enter(uc: UseCase, { divisionKey, ...content }: Content): Promise<{ key: string }> {
  const db = uc.tables<IdentityTables & { division_now: { key: string } }>();
  const division = await db.selectFrom('division_now').select('key').where('key', '=', divisionKey).executeTakeFirst();
  found(division, 'divisionKey');
  const key = content.kind === 'GOVERNMENT' ? divisionKey : await nextKey(uc, divisionKey);
  await db
    .insertInto('organisation')
    .values({ key, division_key: divisionKey, ...content, active: true, made_up: false, version: 1 })
    .execute();
  uc.audit('organisation.entered', subject(key), { key, ...content });
  return { key };
}

async function change(
  uc: UseCase,
  key: string,
  { divisionKey, version, active, kind, name, initials, level }: Content & { version?: number; active?: boolean },
): Promise<{ key: string }> {
  const before = await getOrganisation(uc, key, 'key');
  refuseStale(version ?? 0, before.version);
  const fixed = {
    zh: '单位所属区划不能改动：请停用此单位，在新区划下另建。',
    en: 'An organisation stays in its division: close it and enter one in the other.',
  };
  refuseUnless(before.division_key === divisionKey, 'INVALID', fixed, 'divisionKey');
  const changed = { kind, name, initials, level, active: active ?? before.active };
  await uc
    .tables<IdentityTables>()
    .updateTable('organisation')
    .set({ ...changed, version: nextVersion })
    .where('key', '=', key)
    .execute();
  uc.audit('organisation.changed', subject(key), {
    name,
    level,
    active: changed.active,
    before: { name: before.name, level: before.level, active: before.active },
  });
  return { key };
}

/** Two that enter at once must not take the same number: they wait for each other, division by division. */
async function nextKey(uc: UseCase, divisionKey: string): Promise<string> {
  const db = uc.tables<IdentityTables>();
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('organisation ' || ${divisionKey}::text, 0))`.execute(db);
  const prefix = `${divisionKey}x`;
  const last = await db
    .selectFrom('organisation')
    .select('key')
    .where('key', '>=', prefix)
    .where('key', '<', `${prefix}:`)
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst();
  const next = Number(last?.key.slice(prefix.length) ?? 0) + 1;
  if (next > 9999)
    refuse('INVALID', { zh: '该区划下单位编号已用完。', en: 'The division has no number left.' }, 'divisionKey');
  return `${prefix}${String(next).padStart(4, '0')}`;
}

function levelFor(asked: string | undefined, divisionKey: string): ViewerLevel {
  const own =
    levelOf(divisionKey) === 'VILLAGE_GROUP' ? 'village' : (levelOf(divisionKey).toLowerCase() as ViewerLevel);
  if (asked === undefined || asked === own) return own;
  if (asked === 'partner') return 'partner';
  return refuse(
    'INVALID',
    { zh: '工作层级只能是所在区划的层级或帮扶方。', en: 'The level is that of its division, or partner.' },
    'level',
  );
}

const subject = (key: string) => ({ type: 'Organisation', home: '', id: key, divisionKey: divisionOf(key) });
