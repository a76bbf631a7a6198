import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useClient, useQuery } from 'urql';
import { type Fault, faultOf } from './fault.ts';
import { useRefresher } from './refresh.ts';

export type Fresh<Data> = {
  /** undefined until the first answer; afterwards the last good answer, also while asking again or offline. */
  data: Data | undefined;
  fault: Fault | undefined;
  loading: boolean;
};

type FreshOptions<Data, Variables extends AnyVariables> = {
  query: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  pause?: boolean;
};

/** A query that stays fresh while it is in sight: asked again every few seconds and after every own change. */
export function useFreshQuery<Data, Variables extends AnyVariables>({
  query,
  variables,
  pause = false,
}: FreshOptions<Data, Variables>): Fresh<Data> {
  const client = useClient();
  const [state] = useQuery<Data, Variables>({ query, variables, pause, requestPolicy: 'cache-and-network' });
  // The cache answers null where it could not put an answer together.
  const data = state.data ?? undefined;
  useRefresher(async () => {
    // Through the client rather than the hook: the hook would report "fetching" and make the screen flicker.
    const answer = await client.query(query, variables, { requestPolicy: 'network-only' }).toPromise();
    return answer.error === undefined;
  }, !pause);
  return {
    data: pause ? undefined : data,
    fault: state.error === undefined ? undefined : faultOf(state.error),
    loading: !pause && data === undefined && state.error === undefined,
  };
}
