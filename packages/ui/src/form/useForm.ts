import { useEffect, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from './draft.ts';

/** Says in words what is wrong with a value, or undefined. */
export type Check<T, Name extends keyof T> = (value: T[Name], values: T) => string | undefined;

export type FormRules<T> = {
  initial: T;
  checks?: { [Name in keyof T]?: Check<T, Name> };
  /** Keeps unfinished work under this key in `sessionStorage`; name the thing, such as `receipt.<id>`. */
  draftKey?: string;
};

export type Form<T> = {
  values: T;
  set: <Name extends keyof T>(name: Name, value: T[Name]) => void;
  /** The fault of a field that was left or sent; undefined before, so that nobody is corrected while typing. */
  errorOf: (name: keyof T) => string | undefined;
  leave: (name: keyof T) => void;
  /** Checks every field; true when all are right. */
  check: () => boolean;
  /** True when work kept from before was put back. */
  restored: boolean;
  /** Back to how the form starts; drops the kept work. Call it after saving. */
  reset: () => void;
  dirty: boolean;
};

export function useForm<T extends Record<string, unknown>>({ initial, checks, draftKey }: FormRules<T>): Form<T> {
  const [start] = useState(() => ({
    initial,
    kept: draftKey === undefined ? undefined : readDraft(sessionStorage, draftKey, initial),
  }));
  const [values, setValues] = useState<T>(start.kept ?? initial);
  const [left, setLeft] = useState<ReadonlySet<keyof T>>(new Set());
  const [restored, setRestored] = useState(start.kept !== undefined);
  const [dirty, setDirty] = useState(start.kept !== undefined);
  useEffect(() => {
    if (dirty && draftKey !== undefined) keepDraft(sessionStorage, draftKey, values);
  }, [dirty, draftKey, values]);
  const fault = <Name extends keyof T>(name: Name) => checks?.[name]?.(values[name], values);
  return {
    values,
    set: (name, value) => {
      setValues((now) => ({ ...now, [name]: value }));
      setDirty(true);
    },
    errorOf: (name) => (left.has(name) ? fault(name) : undefined),
    leave: (name) => setLeft((now) => (now.has(name) ? now : new Set([...now, name]))),
    check: () => {
      const names: (keyof T)[] = Object.keys(values);
      setLeft(new Set(names));
      return names.every((name) => fault(name) === undefined);
    },
    restored,
    reset: () => {
      if (draftKey !== undefined) dropDraft(sessionStorage, draftKey);
      setValues(start.initial);
      setLeft(new Set());
      setRestored(false);
      setDirty(false);
    },
    dirty,
  };
}
