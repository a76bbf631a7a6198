import { useUseCase } from '@jiedui/shell';
import { Field, FormFrame, Result, TextInput, useColon, useForm, useRequired, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { OrganisationChoice } from '../pick/OrganisationChoice.tsx';
import { SAVE_USER, type UserDetail } from './documents.ts';
import { userTexts } from './texts.ts';

type UserFormProps = {
  /** Absent for a new account. */
  user?: UserDetail;
  onDone?: () => void;
  /** Opens the new account by its id. */
  onOpen?: (id: string) => void;
};

/** Opens an account or changes its person's name and organisation; the username stays. */
export function UserForm({ user, onDone, onOpen }: UserFormProps) {
  const t = useText(userTexts);
  const colon = useColon();
  const save = useUseCase(SAVE_USER);
  const form = useForm({
    ...(user ? {} : { draftKey: 'identity.user.new' }),
    initial: { organisationKey: user?.organisation?.key ?? '', name: user?.name ?? '', username: user?.username ?? '' },
    checks: {
      organisationKey: useRequired(t.organisation),
      name: useRequired(t.name),
      username: useRequired(t.username),
    },
  });
  if (save.done && !user) {
    const { id, name, username } = save.done;
    return (
      <Result
        title={`${t.saved}${colon}${name} · ${username}`}
        next={t.enteredNext}
        actions={<Button onClick={() => onOpen?.(id)}>{t.openAccount}</Button>}
      />
    );
  }
  const send = async (values: typeof form.values) => {
    const which = user ? { id: user.id, version: user.version } : {};
    if ((await save.run({ ...which, ...values })) === undefined) return;
    form.reset();
    onDone?.();
  };
  return (
    <FormFrame
      form={form}
      submit={t.save}
      busy={save.busy}
      refusal={save.refusal}
      others={user ? <Button onClick={onDone}>{t.cancel}</Button> : null}
      onSubmit={send}
    >
      <Field form={form} name="organisationKey" label={t.organisation}>
        {(bind) => <OrganisationChoice {...bind} present={user?.organisation?.name} />}
      </Field>
      <Field form={form} name="name" label={t.name}>
        {(bind) => <TextInput {...bind} maxLength={60} />}
      </Field>
      {user ? null : (
        <Field form={form} name="username" label={t.username} hint={t.usernameHint}>
          {(bind) => <TextInput {...bind} maxLength={64} autoComplete="off" />}
        </Field>
      )}
    </FormFrame>
  );
}
