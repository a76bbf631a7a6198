import { useLanguage } from '@jiedui/ui';
import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { Attempt } from './attempt.ts';
import { faultOf } from './fault.ts';
import { refreshAll } from './refresh.ts';
import { dataTexts } from './texts.ts';

/** Why it was not done, in the reader's language: shape of `FormFrame`'s refusal. `code` is OFFLINE when nobody answered. */
export type UseCaseRefusal = { code: string; message: string; field?: string | null };

type RefusalMember = { __typename: 'Refusal' };
type InputOf<Variables> = Variables extends { input: infer Input } ? Omit<Input, 'requestId'> : never;
/** The result of a use case: the answer's other members, the refusal taken out. */
type DoneOf<Data> = Exclude<Data[keyof Data], RefusalMember | null | undefined>;

/**
 * Runs one verb. The request's id is made once and kept until it is known what became of it, so pressing again after a
 * broken line or a lost database asks the same thing again and books nothing twice. Select `__typename` and, of a refusal, `code message messageEn field`.
 */
export function useUseCase<Data, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>) {
  const client = useClient();
  const { language } = useLanguage();
  const [attempt] = useState(() => new Attempt(() => crypto.randomUUID()));
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<UseCaseRefusal>();
  const [done, setDone] = useState<DoneOf<Data>>();
  const run = useCallback(
    async (input: InputOf<Variables>): Promise<DoneOf<Data> | undefined> => {
      setBusy(true);
      setRefusal(undefined);
      // The schema's own input type has the request id that callers leave out.
      const variables = { input: { ...input, requestId: attempt.id() } } as unknown as Variables;
      const answer = await client.mutation(document, variables).toPromise();
      setBusy(false);
      const result = answer.data === undefined ? undefined : Object.values(answer.data as object)[0];
      if (result === undefined || result === null) {
        const fault = answer.error === undefined ? undefined : faultOf(answer.error);
        if (fault?.kind === 'refused') attempt.answered(fault.code);
        setRefusal(fault?.kind === 'refused' ? fault : { code: 'OFFLINE', message: dataTexts[language].notSent });
        return undefined;
      }
      attempt.answered(isRefusal(result) ? result.code : undefined);
      if (isRefusal(result)) {
        setRefusal({ ...result, message: language === 'en' && result.messageEn ? result.messageEn : result.message });
        return undefined;
      }
      setDone(result);
      await refreshAll();
      return result;
    },
    [attempt, client, document, language],
  );
  const reset = useCallback(() => {
    setDone(undefined);
    setRefusal(undefined);
  }, []);
  return { run, busy, refusal, done, reset };
}

function isRefusal(value: object): value is UseCaseRefusal & { messageEn?: string } {
  return '__typename' in value && value.__typename === 'Refusal';
}
