import '@pothos/plugin-relay';
import './global-types.ts';
import './schema-builder.ts';
import './query-fields.ts';
import { PLUGIN_NAME } from './plugin.ts';

export default PLUGIN_NAME;
export { type EmbeddedRow, embeddedRow } from './embedded-row.ts';
export { EntityFieldBuilder } from './entity-field-builder.ts';
export { EntityRef, type EntityRow } from './entity-ref.ts';
export { type Lane, type LaneRequest, laneOf, Unserved } from './lane/index.ts';
export type { Direction, OrderBy } from './order.ts';
export { type ReadSelected, readSelected, type SelectedField, selectedFields } from './read-selected.ts';
export { type Param, Sql, type SqlValue, type Statement, sql, toStatement } from './sql.ts';
export type { Row } from './table.ts';
export type { EntityTypeOptions, MikroOrmOptions, Reach } from './types.ts';
