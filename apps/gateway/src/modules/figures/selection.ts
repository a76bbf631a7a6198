import { embeddedRow, type SelectedField, type Sql, selectedFields, sql } from '@jiedui/pothos-mikro-orm';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../schema/context.ts';
import { refuseUnless } from '../../schema/refusal.ts';
import type { Embedded } from './split.sql.ts';

export type PartSplit = 'DIVISION' | 'PROVIDER' | 'SOURCE' | 'RECORD';

/** One `parts` field as selected: how to split, which page, and what of a part is shown. */
export interface SelectedParts {
  responseKey: string;
  by: PartSplit;
  first: number;
  after: string | null;
  counted: boolean;
  shown: Shown;
}

const MAX_FIRST = 500;
const DEFAULT_FIRST = 100;

/** The fields that show a division or an organisation, each as a JSON column under a short name. */
export class Shown implements Embedded {
  readonly #fields: readonly SelectedField[];
  readonly #info: GraphQLResolveInfo;
  readonly #context: Context;

  constructor(info: GraphQLResolveInfo, context: Context, fields: readonly SelectedField[]) {
    this.#fields = fields.filter(({ name }) => name === 'division' || name === 'provider');
    this.#info = info;
    this.#context = context;
  }

  division(key: Sql): readonly Sql[] {
    return this.#columns('division', 'Division', key);
  }

  provider(key: Sql): readonly Sql[] {
    return this.#columns('provider', 'Organisation', key);
  }

  #columns(name: string, type: string, key: Sql): readonly Sql[] {
    return this.#fields.flatMap((field, index) => {
      if (field.name !== name) return [];
      const row = embeddedRow({
        type,
        nodes: field.nodes,
        where: ({ key: column }) => sql`${column ?? sql.raw('NULL')} = ${key}`,
        info: this.#info,
        context: this.#context,
      });
      return [sql`${row} AS ${sql.identifier(`shown${index}`)}`];
    });
  }

  /** What the statement brought for these fields, by the name the answer has for each. */
  of(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries(
      this.#fields.map(({ responseKey }, index) => [responseKey, row[`shown${index}`] ?? null]),
    );
  }
}

/** The fields of a type selected beneath the current field. */
export const shownOf = (info: GraphQLResolveInfo, context: Context, type: string): Shown =>
  new Shown(info, context, selectedFields(info, context, type));

/** Whether figures are asked to stand beside the period before. */
export const asksPrevious = (info: GraphQLResolveInfo, context: Context): boolean =>
  selectedFields(info, context, 'Figure').some(({ name }) => name === 'previous');

/** Every `parts` beneath the current field. @throws {Refusal} INVALID for a page that cannot be. */
export function selectedParts(info: GraphQLResolveInfo, context: Context): readonly SelectedParts[] {
  return selectedFields(info, context, 'Figure')
    .filter(({ name }) => name === 'parts')
    .map(({ responseKey, args, nodes }) => {
      const connection = selectedFields(info, context, 'FigurePartConnection', nodes);
      const edges = connection.filter(({ name }) => name === 'edges').flatMap((edge) => edge.nodes);
      const ofEdges = selectedFields(info, context, 'FigurePartEdge', edges).filter(({ name }) => name === 'node');
      const listed = connection.filter(({ name }) => name === 'nodes');
      const parts = [...ofEdges, ...listed].flatMap((field) => field.nodes);
      const first = typeof args.first === 'number' ? args.first : DEFAULT_FIRST;
      refuseUnless(first >= 1 && first <= MAX_FIRST, 'INVALID', PAGE, 'first');
      return {
        responseKey,
        by: args.by as PartSplit,
        first,
        after: typeof args.after === 'string' ? args.after : null,
        counted: connection.some(({ name }) => name === 'totalCount'),
        shown: new Shown(info, context, selectedFields(info, context, 'FigurePart', parts)),
      };
    });
}

const PAGE = {
  zh: `每页须为 1 至 ${MAX_FIRST} 条，请改小 first。`,
  en: `A page holds 1 to ${MAX_FIRST} parts: make first smaller.`,
};
