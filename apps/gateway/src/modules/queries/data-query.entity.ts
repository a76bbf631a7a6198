import { defineEntity, p } from '@mikro-orm/core';
import { DivisionNowEntity } from '../divisions/index.ts';
import { OrganisationEntity } from '../identity/index.ts';
import type { FigureAddress, OwnerSide, QueryState, SubjectType } from './query.terms.ts';

/** One question about a figure or a record. It lies where its subject lies. */
export const DataQueryEntity = defineEntity({
  name: 'DataQuery',
  tableName: 'data_query',
  properties: {
    home: p.string().primary(),
    id: p.uuid().primary(),
    divisionKey: p.string(),
    providerKey: p.string(),
    subjectType: p.text().$type<SubjectType>(),
    subjectId: p.uuid().nullable(),
    figure: p.json<FigureAddress>().nullable(),
    subjectLabel: p.text(),
    ownerSide: p.text().$type<OwnerSide>(),
    state: p.text().$type<QueryState>().default('OPEN'),
    raisedOn: p.date(),
    text: p.text(),
    enteredBy: p.uuid(),
    enteredByName: p.text(),
    enteredByOrganisation: p.text(),
    enteredAt: p.datetime().defaultRaw('clock_timestamp()'),
    answeredOn: p.date().nullable(),
    answer: p.text().nullable(),
    answeredBy: p.uuid().nullable(),
    answeredByName: p.text().nullable(),
    answeredByOrganisation: p.text().nullable(),
    madeUp: p.boolean().default(false),
    version: p.integer().default(1),
    provider: () => p.manyToOne(OrganisationEntity).joinColumn('provider_key').persist(false),
    division: () => p.manyToOne(DivisionNowEntity).joinColumn('division_key').persist(false),
  },
});
