import { builder } from './builder.ts';
import { REFUSAL_CODES, type Refusal } from './refusal.ts';

const RefusalCodeEnum = builder.enumType('RefusalCode', {
  description: 'Why something was refused.',
  values: Object.fromEntries(
    REFUSAL_CODES.map((code) => [
      code,
      {
        description: {
          NOT_FOUND: 'Missing, or out of reach: nobody may tell which.',
          FORBIDDEN: 'Within reach, but not for this office to do.',
          CONFLICT: 'Somebody was quicker, or the requestId was used for something else.',
          INVALID: 'The field named holds what cannot be.',
          UNAVAILABLE:
            'The platform cannot take it at this moment: ask again with the same requestId, and it is done once. The message says whether anything may have changed.',
        }[code],
      },
    ]),
  ) as Record<(typeof REFUSAL_CODES)[number], { description: string }>,
});

/** A refusal as the schema's unions carry it. */
export interface RefusalAnswer {
  __typename: 'Refusal';
  refusal: Refusal;
}

export const RefusalType = builder.objectRef<RefusalAnswer>('Refusal').implement({
  description: 'Nothing was changed; says why, where and the way out.',
  fields: (t) => ({
    code: t.field({
      type: RefusalCodeEnum,
      description: 'Which of the five kinds.',
      resolve: ({ refusal }) => refusal.code,
    }),
    message: t.string({ description: 'For the person, in Chinese.', resolve: ({ refusal }) => refusal.texts.zh }),
    messageEn: t.string({ description: 'The same in English.', resolve: ({ refusal }) => refusal.texts.en }),
    field: t.string({
      nullable: true,
      description: 'The input field at fault.',
      resolve: ({ refusal }) => refusal.field,
    }),
    retryAfterMs: t.int({
      nullable: true,
      description: 'When to try again, in milliseconds.',
      resolve: ({ refusal }) => refusal.retryAfterMs,
    }),
  }),
});
