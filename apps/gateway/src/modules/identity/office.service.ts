import { divisionOf } from '@jiedui/model';
import { field } from '../../schema/field.ts';
import { referenceId } from '../../schema/ids.ts';
import { found, refuseStale, refuseUnless } from '../../schema/refusal.ts';
import { useCase } from '../../schema/use-case.ts';
import { requireKeeper } from './identity.policy.ts';
import { getOrganisation, type IdentityTables, nextVersion } from './identity.tables.ts';

/** A new office of an organisation, or changes to one. Closing it ends what people may do in it, at once. */
export const saveOffice = useCase({
  name: 'saveOffice',
  description: 'The system administrator enters an office of an organisation, or changes one.',
  input: {
    id: field.id({ required: false, description: 'Which one; absent for a new one.' }),
    version: field.version({ required: false, description: 'The version read, where an office is changed.' }),
    organisationKey: field.organisationKey({ description: 'The organisation it is part of; stays.' }),
    name: field.text({ max: 60, description: 'Its name within the organisation.' }),
    active: field.flag({ required: false, description: 'False closes it.' }),
  },
  async run(uc, input) {
    requireKeeper(uc.viewer, 'keepOrganisations');
    const db = uc.tables<IdentityTables>();
    const { key } = await getOrganisation(uc, input.organisationKey, 'organisationKey');
    const subject = (id: string) => ({ type: 'Office', home: '', id, divisionKey: divisionOf(key) });
    if (input.id === undefined) {
      const id = uc.newId();
      await db
        .insertInto('office')
        .values({ id, organisation_key: key, name: input.name, active: input.active ?? true, version: 1 })
        .execute();
      uc.audit('office.entered', subject(id), { organisationKey: key, name: input.name });
      return { id };
    }
    const id = referenceId('Office', input.id, 'id');
    const before = found(await db.selectFrom('office').selectAll().where('id', '=', id).executeTakeFirst(), 'id');
    refuseStale(input.version ?? 0, before.version);
    const stays = {
      zh: '科室不能改换单位：请在另一单位下新建。',
      en: 'An office stays with its organisation: enter one in the other.',
    };
    refuseUnless(before.organisation_key === key, 'INVALID', stays, 'organisationKey');
    const changed = { name: input.name, active: input.active ?? before.active };
    await db
      .updateTable('office')
      .set({ ...changed, version: nextVersion })
      .where('id', '=', id)
      .execute();
    uc.audit('office.changed', subject(id), { ...changed, before: { name: before.name, active: before.active } });
    return { id };
  },
});
