import {
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Which parts of the schema were asked for, by kinds of people: fields, arguments, filters, values of enums. */
export class Coverage {
  readonly #schema: GraphQLSchema;
  readonly #byPart = new Map<string, Set<string>>();
  readonly #planned = new Set<string>();
  readonly #partsOf = new Map<string, readonly string[]>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Notes that somebody of a kind asked a document; a mutation's input is not in its document. */
  note(kind: string, document: string, others: readonly string[] = []): void {
    for (const part of this.#partsIn(document, others))
      this.#byPart.set(part, (this.#byPart.get(part) ?? new Set()).add(kind));
  }

  /** Whether a document would ask for a part that nobody of a kind, or nobody at all, has planned to ask for; plans it. */
  brings(kind: string, document: string, others: readonly string[] = []): boolean {
    const fresh = this.#partsIn(document, others).filter((part) => !this.#planned.has(`${kind} ${part}`));
    for (const part of fresh) this.#planned.add(`${kind} ${part}`);
    return fresh.length > 0;
  }

  #partsIn(document: string, others: readonly string[] = []): string[] {
    let parts = this.#partsOf.get(document);
    if (!parts) {
      parts = partsOf(this.#schema, document);
      this.#partsOf.set(document, parts);
    }
    return [...parts, ...others];
  }

  get parts(): string[] {
    return allParts(this.#schema);
  }

  /** Parts that nobody asked for. */
  missing(): string[] {
    return this.parts.filter((part) => !this.#byPart.has(part));
  }

  /** Pairs of a part and a kind of people that were exercised, of all there are. */
  pairs(kinds: readonly string[]): { done: number; all: number } {
    const parts = this.parts;
    const done = parts.reduce((sum, part) => sum + (this.#byPart.get(part)?.size ?? 0), 0);
    return { done, all: parts.length * kinds.length };
  }

  /** Parts that some kind of people did not ask for. */
  missingFor(kinds: readonly string[]): string[] {
    return this.parts.flatMap((part) =>
      kinds.filter((kind) => !this.#byPart.get(part)?.has(kind)).map((kind) => `${part} by ${kind}`),
    );
  }
}

function partsOf(schema: GraphQLSchema, document: string): string[] {
  const parts = new Set<string>();
  const info = new TypeInfo(schema);
  const note = (owner: string | null | undefined, name: string | undefined): void => {
    if (owner && name && !name.startsWith('__')) parts.add(`${owner}.${name}`);
  };
  visit(
    parse(document),
    visitWithTypeInfo(info, {
      Field: (node) => note(info.getParentType()?.name, node.name.value),
      Argument: (node) => note(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`, node.name.value),
      ObjectField: (node) => {
        const owner = info.getParentInputType();
        note(owner && getNamedType(owner).name, node.name.value);
      },
      EnumValue: (node) => {
        const type = info.getInputType();
        note(type && getNamedType(type)?.name, node.value);
      },
    }),
  );
  return [...parts];
}

/** Every field and argument, every field of an input, every value of an enum that is an input. */
function allParts(schema: GraphQLSchema): string[] {
  const parts: string[] = [];
  const inputEnums = new Set<string>();
  const takes = (type: Parameters<typeof getNamedType>[0]): void => {
    const named = getNamedType(type);
    if (isEnumType(named)) inputEnums.add(named.name);
  };
  for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))) {
    if (isObjectType(type) || isInterfaceType(type)) {
      // What an interface shows is asked for on its types.
      if (isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        parts.push(`${type.name}.${field.name}`);
        for (const arg of field.args) {
          parts.push(`${type.name}.${field.name}.${arg.name}`);
          takes(arg.type);
        }
      }
    }
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) {
        parts.push(`${type.name}.${field.name}`);
        takes(field.type);
      }
  }
  for (const name of inputEnums) {
    const type = schema.getType(name);
    if (isEnumType(type)) parts.push(...type.getValues().map((value) => `${name}.${value.name}`));
  }
  return parts;
}
