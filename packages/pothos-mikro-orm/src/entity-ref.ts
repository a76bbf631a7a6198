import { ObjectRef, type SchemaTypes } from '@pothos/core';
import { fits } from './cursor.ts';
import type { EntityDefinition } from './definition.ts';
import type { KeyValue } from './order.ts';
import { type Sql, sql } from './sql.ts';
import type { Row } from './table.ts';

declare const shape: unique symbol;

/** A row as resolvers hand it on: its content is read by the fields of its type alone. */
export interface EntityRow<E> {
  readonly [shape]?: E;
  readonly __typename?: string;
}

/** An object type over an entity. */
export class EntityRef<Types extends SchemaTypes, E extends object> extends ObjectRef<Types, EntityRow<E>> {
  readonly definition: EntityDefinition;

  constructor(definition: EntityDefinition) {
    super(definition.name);
    this.definition = definition;
  }

  /** The opaque id of a row: the type and every part of the primary key. */
  formatId(key: Partial<Record<keyof E & string, string | number | bigint>>): string {
    const { name, table } = this.definition;
    return formatId(
      name,
      table.primaryKey.map(({ property }) => {
        const part = key[property as keyof E & string];
        if (part === undefined) throw new Error(`${name}: the id needs ${property}`);
        return part;
      }),
    );
  }

  /** The primary key an id stands for, by property; undefined for anything that is not an id of this type. */
  parseId(id: string | number | null | undefined): Record<string, string> | undefined {
    const parsed = parseId(String(id ?? ''));
    return parsed?.type === this.definition.name ? keyOf(this.definition, parsed.parts) : undefined;
  }

  /** The condition that a row has this id; false for anything that is not an id of this type. */
  idIs(row: Row<E>, id: string | number | null | undefined): Sql {
    const key = this.parseId(id);
    return key ? keyIs(this.definition, row, key) : sql.raw('false');
  }
}

/** `Type:part,part` in base64url, which plugin-relay's own decoding understands too. */
export function formatId(type: string, parts: readonly (string | number | bigint | boolean)[]): string {
  return Buffer.from(`${type}:${parts.map((part) => encodeURIComponent(String(part))).join(',')}`).toString(
    'base64url',
  );
}

export function parseId(id: string): { readonly type: string; readonly parts: readonly string[] } | undefined {
  const [, type, key] = /^([A-Za-z_]\w*):(.+)$/s.exec(Buffer.from(id, 'base64url').toString()) ?? [];
  if (type === undefined || key === undefined) return undefined;
  try {
    const parts = key.split(',').map(decodeURIComponent);
    // One row has one id: other spellings of it are garbage.
    return formatId(type, parts) === id ? { type, parts } : undefined;
  } catch {
    return undefined;
  }
}

/** Parts by property; undefined where they cannot be values of the primary key's columns. */
export function keyOf({ table }: EntityDefinition, parts: readonly string[]): Record<string, string> | undefined {
  const { primaryKey } = table;
  if (parts.length !== primaryKey.length || !primaryKey.every((column, i) => fits(column, textOf(parts[i]))))
    return undefined;
  return Object.fromEntries(primaryKey.map(({ property }, i) => [property, parts[i] ?? '']));
}

function textOf(part: string | undefined): KeyValue {
  return part ?? null;
}

export function keyIs(
  { table }: EntityDefinition,
  row: Row<Record<string, unknown>>,
  key: Record<string, string>,
): Sql {
  return sql.join(
    table.primaryKey.map(
      ({ property, type }) => sql`${row[property] ?? null} = ${key[property] ?? null}::${sql.raw(type)}`,
    ),
    ' and ',
  );
}
