import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import { planOf } from './plan.ts';

/** Refuses a schema whose fields do not fit the metadata. */
export class MikroOrmPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const plan = planOf(field.extensions ?? {});
    if (plan?.kind === 'broken') {
      throw new Error(`${field.parentType}.${field.name}: ${plan.error.message}`, { cause: plan.error });
    }
    return field;
  }
}

export const PLUGIN_NAME = 'mikroOrm';
SchemaBuilder.registerPlugin(PLUGIN_NAME, MikroOrmPlugin);
