import { MAX_FEN } from '@jiedui/model';
import { z } from 'zod';
import { daysBetween } from './dates.ts';
import type { Texts } from './refusal.ts';

/** What is wrong with a value, and what would be right. zod carries the key, the refusal both sentences. */
export const FAULTS = {
  required: { zh: '请填写此项。', en: 'Fill this in.' },
  fen: {
    zh: '金额须为大于零的整数分，用半角数字。',
    en: 'The amount must be a whole number of fen above zero, in ASCII digits.',
  },
  fenRange: { zh: '金额过大：请核对单位是否为分。', en: 'The amount is too large: check that it is in fen.' },
  date: { zh: '日期须为真实日期，格式 2017-04-23。', en: 'The date must be a real one, written 2017-04-23.' },
  length: { zh: '文字过长，请缩短。', en: 'The text is too long: shorten it.' },
  control: { zh: '文字含有不可见的控制字符，请重新输入。', en: 'The text holds control characters: type it again.' },
  number: { zh: '数字超出允许范围。', en: 'The number is outside its range.' },
  key: { zh: '代码格式不对，请从列表中选择。', en: 'The key is malformed: choose from the list.' },
  items: { zh: '请至少填写一行，最多 50 行。', en: 'Give at least one row, at most 50.' },
} satisfies Record<string, Texts>;
export type Fault = keyof typeof FAULTS;

/** One field of a use case's input: its GraphQL type, its meaning, and what it must be. */
export interface Field<T, Type = unknown> {
  type: Type;
  description: string;
  required: boolean;
  schema: z.ZodType<T>;
}

interface Options {
  description: string;
  required?: boolean;
}
type Maybe<O extends Options, T> = O extends { required: false } ? T | undefined : T;

function define<T, const Type, const O extends Options>(
  type: Type,
  schema: z.ZodType<T>,
  options: O,
): Field<Maybe<O, T>, Type> {
  const required = options.required !== false;
  const whole = required ? schema : schema.nullish().transform((value) => value ?? undefined);
  return { type, description: options.description, required, schema: whole as z.ZodType<Maybe<O, T>> };
}

const fault = (key: Fault) => ({ error: key });
const PLAIN_TEXT = /^[^\p{Cc}]*$/u;
const MULTILINE_TEXT = /^[^\p{Cc}\n\r\t]*(?:[\n\r\t][^\p{Cc}\n\r\t]*)*$/u;

const dateText = z
  .string(fault('date'))
  .regex(/^(19|20)\d{2}-\d{2}-\d{2}$/, fault('date'))
  .refine((text) => daysBetween(text, text) === 0, fault('date'));

const fenText = z
  .string(fault('fen'))
  // What is no number at all must not reach BigInt, which throws.
  .regex(/^[1-9]\d*$/, { ...fault('fen'), abort: true })
  // One trillion yuan, as in the forms: sums of as many rows as there will ever be stay within bigint.
  .refine((text) => text.length <= 19 && BigInt(text) <= MAX_FEN, fault('fenRange'))
  .transform((text) => BigInt(text));

export const field = {
  /** A global id; which type it must be is the use case's to say. */
  id: <const O extends Options>(options: O) =>
    define('ID', z.string(fault('required')).min(1, fault('required')).max(200, fault('key')), options),
  /** A line of text, kept as typed: markup, emoji and rare characters are text like any other. */
  text: <const O extends Options & { max: number }>(options: O) =>
    define(
      'String',
      required(
        options,
        z.string(fault('required')).trim().max(options.max, fault('length')).regex(PLAIN_TEXT, fault('control')),
      ),
      options,
    ),
  /** Text of several lines. */
  prose: <const O extends Options & { max: number }>(options: O) =>
    define(
      'String',
      required(
        options,
        z.string(fault('required')).trim().max(options.max, fault('length')).regex(MULTILINE_TEXT, fault('control')),
      ),
      options,
    ),
  /** An amount above zero in whole fen. */
  fen: <const O extends Options>(options: O) => define('Fen', fenText, options),
  /** A calendar date `YYYY-MM-DD`. */
  date: <const O extends Options>(options: O) => define('Date', dateText, options),
  int: <const O extends Options & { min: number; max: number }>(options: O) =>
    define('Int', z.int(fault('number')).min(options.min, fault('number')).max(options.max, fault('number')), options),
  year: <const O extends Options>(options: O) =>
    define('Int', z.int(fault('number')).min(1990, fault('number')).max(2100, fault('number')), options),
  version: <const O extends Options>(options: O) =>
    define('Int', z.int(fault('number')).min(1, fault('number')), options),
  flag: <const O extends Options>(options: O) => define('Boolean', z.boolean(fault('required')), options),
  divisionKey: <const O extends Options>(options: O) =>
    define(
      'DivisionKey',
      z.string(fault('key')).regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|\d{15})$/, fault('key')),
      options,
    ),
  organisationKey: <const O extends Options>(options: O) =>
    define(
      'OrganisationKey',
      z.string(fault('key')).regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})(x\d{4})?$/, fault('key')),
      options,
    ),
  /** One of an enum's values; the enum's own coercion has already judged it. */
  enum: <const V extends string, Ref, const O extends Options>(ref: Ref, values: readonly V[], options: O) =>
    define(ref, z.enum(values as readonly [V, ...V[]], fault('key')), options),
};

function required(options: Options, schema: z.ZodString): z.ZodString {
  return options.required === false ? schema : schema.min(1, fault('required'));
}
