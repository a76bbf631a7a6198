import type { InferKyselyDB } from '@mikro-orm/postgresql';
import type { Selectable } from 'kysely';
import type { DataQueryEntity } from './data-query.entity.ts';

export type QueryTables = InferKyselyDB<typeof DataQueryEntity>;
export type DataQueryRow = Selectable<QueryTables['data_query']>;
