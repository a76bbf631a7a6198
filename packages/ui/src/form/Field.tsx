import { type ReactNode, useId } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { useText } from '../text/texts.ts';
import { useRefusal } from './FormFrame.tsx';
import './form.css';
import { formTexts } from './texts.ts';
import type { Form } from './useForm.ts';

/** What an input needs from its field; spread it: `{(bind) => <MoneyInput {...bind} />}`. */
export type Bind<V> = {
  id: string;
  value: V;
  onChange: (value: V) => void;
  onBlur: () => void;
  'aria-invalid': boolean;
  'aria-describedby': string;
};

type FieldProps<T, Name extends keyof T & string> = {
  form: Form<T>;
  name: Name;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  children: (bind: Bind<T[Name]>) => ReactNode;
};

/** A label, an input and what is wrong with it: said when the person leaves the field, or when the server refused it. */
export function Field<T, Name extends keyof T & string>({
  form,
  name,
  label,
  hint,
  optional,
  children,
}: FieldProps<T, Name>) {
  const t = useText(formTexts);
  const id = useId();
  const refusal = useRefusal(name);
  const error = form.errorOf(name) ?? refusal;
  const bind: Bind<T[Name]> = {
    id,
    value: form.values[name],
    onChange: (value) => form.set(name, value),
    onBlur: () => form.leave(name),
    'aria-invalid': error !== undefined,
    'aria-describedby': `${id}-note`,
  };
  return (
    <div className="jd-field">
      <label htmlFor={id}>
        {label}
        {optional ? <span className="jd-optional">{t.optional}</span> : null}
      </label>
      {children(bind)}
      <div id={`${id}-note`}>
        {error !== undefined ? (
          <div className="jd-field-error" role="alert">
            <Icon name="late" size={14} />
            {error}
          </div>
        ) : hint !== undefined ? (
          <div className="jd-field-hint">{hint}</div>
        ) : null}
      </div>
    </div>
  );
}
