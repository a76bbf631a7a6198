import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Which fields of the schema have been asked for. */
export class Coverage {
  readonly #schema: GraphQLSchema;
  readonly #all: ReadonlySet<string>;
  readonly #visited = new Set<string>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#all = reachable(schema);
  }

  add(document: DocumentNode): void {
    const info = new TypeInfo(this.#schema);
    visit(
      document,
      visitWithTypeInfo(info, {
        Field: ({ name }) => {
          const field = `${info.getParentType()?.name}.${name.value}`;
          if (this.#all.has(field)) this.#visited.add(field);
        },
      }),
    );
  }

  get unvisited(): string[] {
    return [...this.#all].filter((field) => !this.#visited.has(field));
  }

  toString(): string {
    return `${this.#visited.size} of ${this.#all.size}`;
  }
}

/** `Type.field` of everything that a query can reach. */
function reachable(schema: GraphQLSchema): Set<string> {
  const fields = new Set<string>();
  const open = [schema.getQueryType()?.name ?? ''];
  const seen = new Set(open);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const type = schema.getType(name);
    const next = isAbstractType(type) ? schema.getPossibleTypes(type).map((possible) => possible.name) : [];
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) {
        fields.add(`${name}.${field.name}`);
        next.push(getNamedType(field.type).name);
      }
    for (const found of next.filter((one) => !seen.has(one))) {
      seen.add(found);
      open.push(found);
    }
  }
  return fields;
}
