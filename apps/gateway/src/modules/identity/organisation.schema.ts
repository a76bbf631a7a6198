import { keyRange } from '@jiedui/model';
import { sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import { addUseCase } from '../../schema/mutation.ts';
import { rolesAt } from './identity.policy.ts';
import { saveOffice } from './office.service.ts';
import { OfficeEntity, OrganisationEntity } from './organisation.entity.ts';
import { saveOrganisation } from './organisation.service.ts';
import { beginsWith } from './text-search.ts';

export const OrganisationType = builder.entityRef(OrganisationEntity, 'Organisation');
export const OfficeType = builder.entityRef(OfficeEntity, 'Office');

builder.entityType(OrganisationType, {
  description: 'Any body that acts: a government, a department, a firm, a school, a zone that is no division.',
  node: true,
  reach: 'open',
  fields: (t) => ({
    key: t.column('key', {
      type: 'OrganisationKey',
      description: 'A government’s is its division’s; any other’s is a division key, `x` and four digits.',
    }),
    kind: t.column('kind', { description: 'A code of the list `OrganisationKind`, e.g. `DEPARTMENT`.' }),
    name: t.column('name', { description: 'Its full name.' }),
    level: t.column('level', { description: 'At which level its people act: a code of the list `ViewerLevel`.' }),
    division: t.toOne('division', {
      nullable: true,
      description: 'Where it belongs; null where no division stands there today.',
    }),
    active: t.column('active', { description: 'False once it acts no more; its past stays.' }),
    madeUp: t.column('madeUp', { description: 'True for a body invented for the demo.' }),
    version: t.column('version', { description: 'Counts changes; send it with an edit.' }),
    roles: t.computed({
      type: ['String'],
      description: 'The roles that people may hold in its offices: codes of the list `Role`.',
      needs: ['level'],
      resolve: ({ level }) => rolesAt(level),
    }),
    offices: t.toMany(OfficeType, {
      on: { key: 'organisationKey' },
      orderBy: [['name', 'asc']],
      limit: 200,
      description: 'Its offices, by name, closed ones too.',
    }),
  }),
});

builder.entityType(OfficeType, {
  description: 'A part of an organisation in which people act.',
  node: true,
  reach: 'open',
  fields: (t) => ({
    name: t.column('name', { description: 'Its name within the organisation.' }),
    active: t.column('active', { description: 'False once nobody acts in it any more.' }),
    version: t.column('version', { description: 'Counts changes; send it with an edit.' }),
    organisation: t.toOne('organisation', { description: 'The organisation it is part of.' }),
  }),
});

builder.queryFields((t) => ({
  organisation: t.entity(OrganisationType, {
    description: 'The organisation of a key; null where there is none.',
    args: { key: t.arg({ type: 'OrganisationKey', required: true, description: 'Its key.' }) },
    where: (row, { key }) => sql`${row.key} = ${key}`,
  }),
  organisations: t.entityConnection(OrganisationType, {
    description: 'Organisations in the order of their keys: a city’s districts and firms follow it.',
    args: {
      text: t.arg.string({ description: 'The beginning of a name, of its pinyin initials, or of a key.' }),
      divisionKey: t.arg({ type: 'DivisionKey', description: 'Only those of this division and beneath it.' }),
      kind: t.arg.string({ description: 'Only this kind.' }),
    },
    where: (row, { text, divisionKey, kind }) => {
      const range = divisionKey ? keyRange(divisionKey) : undefined;
      return sql.all(
        text ? beginsWith([row.name, row.initials, row.key], text) : undefined,
        range ? sql`${row.key} >= ${range.lo} AND ${row.key} < ${range.hi}` : undefined,
        kind ? sql`${row.kind} = ${kind}` : undefined,
      );
    },
    orderBy: [['key', 'asc']],
  }),
}));

addUseCase(saveOrganisation, OrganisationType);
addUseCase(saveOffice, OfficeType);
