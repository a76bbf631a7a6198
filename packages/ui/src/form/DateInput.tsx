import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { useText } from '../text/texts.ts';
import { parseDate } from '../value/dates.ts';
import type { Bind } from './Field.tsx';
import './form.css';
import { formTexts } from './texts.ts';

type DateInputProps = Bind<string> & {
  /** The business date: gives the year to a date typed without one. */
  today: string;
};

/** A date typed as people write it or picked; the form keeps the ISO date, or the text where no date was understood. */
export function DateInput({ value, onChange, onBlur, today, ...rest }: DateInputProps) {
  const t = useText(formTexts);
  const native = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const leave = () => {
    onChange(parseDate(text, today) ?? text);
    onBlur();
  };
  return (
    <div className="jd-date-input">
      <Input
        {...rest}
        value={text}
        placeholder={today}
        autoComplete="off"
        status={rest['aria-invalid'] ? 'error' : ''}
        onChange={(event) => setText(event.target.value)}
        onBlur={leave}
        onPressEnter={leave}
      />
      <Button aria-label={t.pickDate} icon={<Icon name="calendar" />} onClick={() => native.current?.showPicker()} />
      <input
        ref={native}
        className="jd-date-native"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={parseDate(value, today) ?? ''}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** A check for a date field; `optional` lets it stay empty. */
export function useDateCheck({ optional = false }: { optional?: boolean } = {}) {
  const t = useText(formTexts);
  return (value: string): string | undefined => {
    if (value === '' && optional) return undefined;
    return /^\d{4}-\d\d-\d\d$/u.test(value) && parseDate(value, value) === value ? undefined : t.date;
  };
}
