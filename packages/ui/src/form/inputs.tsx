import { Input, Select } from 'antd';
import { useText } from '../text/texts.ts';
import type { Bind } from './Field.tsx';
import './form.css';
import { formTexts } from './texts.ts';

type TextInputProps = Bind<string> & {
  placeholder?: string;
  maxLength?: number;
  autoFocus?: boolean;
  type?: 'text' | 'password';
  autoComplete?: string;
};

export function TextInput({ onChange, autoFocus, ...rest }: TextInputProps) {
  return (
    <Input
      {...rest}
      data-autofocus={autoFocus ? '' : undefined}
      status={rest['aria-invalid'] ? 'error' : ''}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function LongText({
  onChange,
  rows = 3,
  ...rest
}: Bind<string> & { rows?: number; maxLength?: number; placeholder?: string }) {
  return (
    <Input.TextArea
      {...rest}
      rows={rows}
      showCount={rest.maxLength !== undefined}
      status={rest['aria-invalid'] ? 'error' : ''}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export type Option = { value: string; label: string };

type ChoiceProps = Bind<string> & { options: readonly Option[]; placeholder?: string; loading?: boolean };

/** One of many, with search. An empty text means nothing chosen. */
export function Choice({ value, onChange, options, ...rest }: ChoiceProps) {
  return (
    <Select
      {...rest}
      value={value === '' ? undefined : value}
      options={options.map((option) => ({ ...option }))}
      showSearch={{ optionFilterProp: 'label' }}
      status={rest['aria-invalid'] ? 'error' : ''}
      style={{ width: '100%' }}
      onChange={(next: string) => onChange(next)}
    />
  );
}

/** One of two to five, all in sight. */
export function RadioChoice({
  id,
  value,
  onChange,
  onBlur,
  options,
  ...aria
}: Bind<string> & { options: readonly Option[] }) {
  return (
    <div className="jd-choices" role="radiogroup" {...aria}>
      {options.map((option, index) => (
        <label key={option.value}>
          <input
            id={index === 0 ? id : undefined}
            type="radio"
            name={id}
            checked={option.value === value}
            onBlur={onBlur}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

/** A check that a text or choice is not empty: `checks: { voucher: useRequired(t.voucher) }`. */
export function useRequired(label: string) {
  const t = useText(formTexts);
  return (value: string): string | undefined => (value.trim() === '' ? t.required(label) : undefined);
}
