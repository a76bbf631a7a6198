import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Binding } from '../binding.ts';
import { collect, type Selected, type SelectionInfo } from '../selection.ts';
import { Unserved } from './unserved.ts';

/** Makes of what a resolver gave what the answer shows. @throws for whatever an executor has to make an error of. */
export type Complete = (value: unknown, binding: Binding) => unknown;

/** A value that only an executor can deal with. The operation is its to run, the next time at once. */
export class Unforeseen extends Unserved {}

/**
 * Compiles a selection whose resolvers are all synchronous into one function: what an executor works out for each value
 * anew (which fields, which resolver, which type) is worked out once.
 */
export function completer(type: GraphQLOutputType, nodes: readonly FieldNode[], info: SelectionInfo): Complete {
  if (isNonNullType(type)) {
    const inner = completer(type.ofType, nodes, info);
    return (value, binding) => {
      const completed = inner(value, binding);
      if (completed === null) throw new Unserved('null where none may be');
      return completed;
    };
  }
  const some = completeSome(type, nodes, info);
  return (value, binding) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Promise) throw new Unforeseen('a promise');
    if (value instanceof Error) throw value;
    return some(value, binding);
  };
}

function completeSome(type: GraphQLOutputType, nodes: readonly FieldNode[], info: SelectionInfo): Complete {
  if (isListType(type)) {
    const item = completer(type.ofType, nodes, info);
    return (value, binding) => {
      if (!Array.isArray(value)) throw new Unforeseen('a list that is no array');
      return value.map((one) => item(one, binding));
    };
  }
  if (isLeafType(type)) {
    return (value) => {
      const serialized: unknown = type.serialize(value);
      if (serialized === null || serialized === undefined) throw new Unserved('a value that is none');
      return serialized;
    };
  }
  if (isObjectType(type) && !type.isTypeOf) return completeObject(type, nodes, info);
  throw new Unserved(String(type));
}

/** The fields of an object type, in order. */
export function completeObject(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  info: SelectionInfo,
): (value: unknown, binding: Binding) => object {
  const { fields, stable } = collect(nodes, type, info);
  if (!stable) throw new Unserved('directives');
  const parts = fields.map((selected) => ({ name: selected.responseKey, read: reader(selected, type, info) }));
  return (value, binding) => {
    const object: Record<string, unknown> = {};
    for (const { name, read } of parts) object[name] = read(value as object, binding);
    return object;
  };
}

function reader(selected: Selected, parent: GraphQLObjectType, info: SelectionInfo) {
  const { field, nodes, responseKey } = selected;
  if (field === TypeNameMetaFieldDef) return () => parent.name;
  const [node] = nodes as readonly [FieldNode, ...FieldNode[]];
  // No name of the answer may mean something to objects themselves.
  if (responseKey === '__proto__') throw new Unserved(responseKey);
  const complete = completer(field.type, nodes, info);
  const { resolve, name } = field;
  if (!resolve) {
    return (source: object, binding: Binding) => {
      const value: unknown = (source as Record<string, unknown>)[name];
      if (typeof value === 'function') throw new Unforeseen('a method');
      return complete(value, binding);
    };
  }
  const told = toldOf(selected, parent, info);
  const argsKey = {};
  const argsOf = (binding: Binding) =>
    field.args.length === 0
      ? {}
      : binding.once(argsKey, () => getArgumentValues(field, node, binding.info.variableValues));
  return (source: object, binding: Binding) =>
    complete(resolve(source, argsOf(binding), binding.context, told), binding);
}

/** What a resolver beneath the root may know of its place: all but what differs from request to request. */
function toldOf({ field, nodes, responseKey }: Selected, parentType: GraphQLObjectType, info: SelectionInfo) {
  const known = {
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType,
    schema: info.schema,
    fragments: info.fragments,
    path: only({ key: responseKey, typename: parentType.name }),
  };
  return only(known) as unknown as GraphQLResolveInfo;
}

/** An object that knows no more than it says, and whose other sides no resolver can ask for unnoticed. */
function only<T extends object>(known: T): T {
  return new Proxy(known, {
    get(target, property) {
      if (!(property in target)) throw new Unforeseen(`info.${String(property)}`);
      return target[property as keyof T];
    },
  });
}
