import type { CombinedError } from 'urql';

/** Why an answer did not come: refused by the gateway with its words, or not reached at all. */
export type Fault =
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'offline' }
  | { kind: 'broken'; message: string };

export function faultOf(error: CombinedError): Fault {
  const [first] = error.graphQLErrors;
  if (first === undefined) return { kind: 'offline' };
  const code = first.extensions.code;
  const known =
    typeof code === 'string' && ['NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'INVALID', 'UNAVAILABLE'].includes(code);
  return known ? { kind: 'refused', code, message: first.message } : { kind: 'broken', message: first.message };
}
