import { Button } from 'antd';
import { createContext, type ReactNode, type SyntheticEvent, useContext, useRef } from 'react';
import { Notice } from '../feedback/Notice.tsx';
import { useText } from '../text/texts.ts';
import './form.css';
import { formTexts } from './texts.ts';
import type { Form } from './useForm.ts';

/** Why the server did not do it: said at `field` when the form has it, else above the button. */
export type FormRefusal = { message: string; field?: string | null };

const RefusalContext = createContext<FormRefusal | undefined>(undefined);

/** The refusal's message when it is about this field. */
export function useRefusal(name: string): string | undefined {
  const refusal = useContext(RefusalContext);
  return refusal?.field === name ? refusal.message : undefined;
}

type FormFrameProps<T> = {
  form: Form<T>;
  /** The one primary button's word: a verb, such as 确认到账. */
  submit: string;
  onSubmit: (values: T) => unknown;
  busy?: boolean;
  refusal?: FormRefusal | undefined;
  /** Plain buttons beside the primary one. */
  others?: ReactNode;
  children: ReactNode;
};

/** A form with one primary button. It checks, shows the first fault, and sends only what is right. */
export function FormFrame<T>({ form, submit, onSubmit, busy = false, refusal, others, children }: FormFrameProps<T>) {
  const t = useText(formTexts);
  const frame = useRef<HTMLFormElement>(null);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    if (form.check()) return onSubmit(form.values);
    // The faults are painted first, then the first of them takes the focus.
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const elsewhere = refusal !== undefined && !(refusal.field && refusal.field in Object(form.values));
  return (
    <RefusalContext value={refusal}>
      <form ref={frame} className="jd-form" noValidate onSubmit={send}>
        {form.restored ? (
          <Notice
            action={
              <Button size="small" onClick={form.reset}>
                {t.clear}
              </Button>
            }
          >
            {t.kept}
          </Notice>
        ) : null}
        {children}
        {elsewhere ? <Notice tone="late">{refusal.message}</Notice> : null}
        <div className="jd-form-actions">
          <Button type="primary" htmlType="submit" loading={busy}>
            {submit}
          </Button>
          {others}
        </div>
      </form>
    </RefusalContext>
  );
}

/** Short fields side by side. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className="jd-form-row">{children}</div>;
}
