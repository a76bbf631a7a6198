import type { Sql } from './sql.ts';
import type { Row } from './table.ts';

type AnyRow = Row<Record<string, unknown>>;
type Fragment = (row: AnyRow, ...others: never[]) => Sql | undefined;

/**
 * What a function gives for a row whatever the request is: where it takes the row alone, and asked for nothing else when
 * it was tried. Undefined where it has to be asked each time.
 */
export function constantly(fragment: Fragment, row: AnyRow): { readonly value: Sql | undefined } | undefined {
  // A second parameter with a default does not count in `length`; the wire tells whether it was touched.
  if (fragment.length > 1) return undefined;
  let touched = false;
  const tell = (): never => {
    touched = true;
    throw new Error('the request is not known yet');
  };
  const wire = new Proxy(
    {},
    { get: tell, has: tell, ownKeys: tell, getOwnPropertyDescriptor: tell, getPrototypeOf: tell },
  );
  try {
    const value = fragment(row, ...([wire, wire, wire] as never[]));
    return touched ? undefined : { value };
  } catch (error) {
    if (touched) return undefined;
    throw error;
  }
}
