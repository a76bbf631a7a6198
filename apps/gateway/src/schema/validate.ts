import { z } from 'zod';
import { FAULTS, type Fault } from './field.ts';
import { Refusal } from './refusal.ts';
import type { Fields, Input } from './use-case.ts';

const REQUEST_ID = z.string().regex(/^[\x21-\x7e]{1,100}$/);

/**
 * Judges an input whole, once, at the edge.
 * @throws {Refusal} INVALID naming the first field at fault, why, and what would be right.
 */
export function validate<F extends Fields>(
  fields: F,
  raw: Record<string, unknown>,
): { requestId: string; input: Input<F> } {
  const requestId = REQUEST_ID.safeParse(raw.requestId);
  if (!requestId.success) {
    throw new Refusal(
      'INVALID',
      {
        zh: 'requestId 须为 1 至 100 位字母、数字或符号，不含空格。',
        en: 'requestId must be 1 to 100 letters, digits or signs, without spaces.',
      },
      'requestId',
    );
  }
  const input: Record<string, unknown> = {};
  for (const [name, { schema }] of Object.entries(fields)) {
    const result = schema.safeParse(raw[name]);
    if (!result.success) throw invalid(name, result.error);
    input[name] = result.data;
  }
  return { requestId: requestId.data, input: input as Input<F> };
}

function invalid(name: string, error: z.ZodError): Refusal {
  const issue = error.issues[0];
  const texts = FAULTS[issue?.message as Fault] ?? FAULTS.required;
  return new Refusal('INVALID', texts, [name, ...(issue?.path ?? [])].join('.'));
}
