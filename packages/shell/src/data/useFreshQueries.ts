import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type Fault, faultOf } from './fault.ts';
import { useRefresher } from './refresh.ts';
import type { Fresh } from './useFreshQuery.ts';

type Answers<Data> = { asked: string; data: readonly (Data | undefined)[]; fault: Fault | undefined };

type FreshQueries<Data, Variables extends AnyVariables> = {
  query: TypedDocumentNode<Data, Variables>;
  /** One element a question; the answers come in the same order, all of them or none. */
  variables: readonly Variables[];
};

/** One query asked of several places at once; every answer stays fresh as with `useFreshQuery`. */
export function useFreshQueries<Data, Variables extends AnyVariables>({
  query,
  variables,
}: FreshQueries<Data, Variables>): Fresh<readonly Data[]> {
  const client = useClient();
  const asked = JSON.stringify(variables);
  const [answers, setAnswers] = useState<Answers<Data>>({ asked: '', data: [], fault: undefined });
  useEffect(() => {
    const questions: Variables[] = JSON.parse(asked);
    setAnswers({ asked, data: questions.map(() => undefined), fault: undefined });
    const subscriptions = questions.map((one, at) =>
      client.query(query, one, { requestPolicy: 'cache-and-network' }).subscribe(({ data, error }) =>
        setAnswers((before) => ({
          asked,
          data: data ? before.data.with(at, data) : before.data,
          fault: error === undefined ? undefined : faultOf(error),
        })),
      ),
    );
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
    };
  }, [client, query, asked]);
  useRefresher(async () => {
    const fresh = variables.map((one) => client.query(query, one, { requestPolicy: 'network-only' }).toPromise());
    return (await Promise.all(fresh)).every(({ error }) => error === undefined);
  }, variables.length > 0);
  const here = answers.asked === asked ? answers.data.filter((one) => one !== undefined) : [];
  const data = here.length === variables.length ? here : undefined;
  const fault = answers.asked === asked ? answers.fault : undefined;
  return { data, fault, loading: data === undefined && fault === undefined };
}
