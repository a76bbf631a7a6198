import type { Binding } from './binding.ts';
import { Late, numberOf, Param, Sql, type Statement, statementName } from './sql.ts';

/** How many texts one template keeps: as many as there are sets of arguments present and shapes of reach. */
const MOST_TEXTS = 200;

interface Known {
  readonly name: string;
  readonly text: string;
}

/**
 * A statement compiled once and bound to many requests. Only the late parts are made anew; their texts together say
 * which whole text it is, so the long rest is put together and hashed the first time alone.
 */
export class Template {
  readonly #parts: readonly (string | Late)[];
  readonly #values: readonly unknown[];
  readonly #numbers = new Map<Param, number>();
  readonly #texts = new Map<string, Known>();

  constructor({ parts }: Sql) {
    const merged: (string | Late)[] = [];
    const values: unknown[] = [];
    for (const part of parts) {
      if (part instanceof Late) {
        merged.push(part);
        continue;
      }
      const text = typeof part === 'string' ? part : `$${numberOf(part, this.#numbers, values)}`;
      const last = merged.at(-1);
      if (typeof last === 'string') merged[merged.length - 1] = last + text;
      else merged.push(text);
    }
    this.#parts = merged;
    this.#values = values;
  }

  bind(binding: Binding): Statement {
    const values = [...this.#values];
    const numbers = new Map(this.#numbers);
    const made: string[] = [];
    for (const part of this.#parts) {
      if (typeof part !== 'string') made.push(textOf(part.make(binding), binding, numbers, values));
    }
    const key = made.join('\0');
    const { name, text } = this.#texts.get(key) ?? this.#remember(key, made);
    return { name, text, values };
  }

  #remember(key: string, made: readonly string[]): Known {
    const late = made.values();
    const text = this.#parts.map((part) => (typeof part === 'string' ? part : late.next().value)).join('');
    const known = { name: statementName(text), text };
    if (this.#texts.size >= MOST_TEXTS) this.#texts.clear();
    this.#texts.set(key, known);
    return known;
  }
}

function textOf({ parts }: Sql, binding: Binding, numbers: Map<Param, number>, values: unknown[]): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if (part instanceof Param) text += `$${numberOf(part, numbers, values)}`;
    else text += textOf(part.make(binding), binding, numbers, values);
  }
  return text;
}

/** A fragment whose late parts are those of one request, for a statement around it that is made by hand. */
export function settled({ parts }: Sql, binding: Binding): Sql {
  return new Sql(parts.flatMap((part) => (part instanceof Late ? settled(part.make(binding), binding).parts : [part])));
}

/** A fragment that is made for each request. */
export function late(make: (binding: Binding) => Sql): Sql {
  return new Sql([new Late(make)]);
}
