import { useUseCase } from '@jiedui/shell';
import { Field, FormFrame, Section, TextInput, useForm, useRequired, useText } from '@jiedui/ui';
import { SET_STATUS, type UserDetail } from './documents.ts';
import { userTexts } from './texts.ts';

/** Suspends the account or lets its person in again, with a reason that the audit keeps. */
export function Access({ user }: { user: UserDetail }) {
  const t = useText(userTexts);
  const turn = useUseCase(SET_STATUS);
  const form = useForm({ initial: { reason: '' }, checks: { reason: useRequired(t.reason) } });
  const active = user.status === 'ACTIVE';
  const verb = active ? t.suspend : t.admit;
  const send = ({ reason }: { reason: string }) =>
    turn.run({ id: user.id, version: user.version, status: active ? 'SUSPENDED' : 'ACTIVE', reason });
  return (
    <Section title={verb}>
      <FormFrame form={form} submit={verb} busy={turn.busy} refusal={turn.refusal} onSubmit={send}>
        <Field form={form} name="reason" label={t.reason} hint={active ? t.suspendWarns : undefined}>
          {(bind) => <TextInput {...bind} maxLength={200} />}
        </Field>
      </FormFrame>
    </Section>
  );
}
