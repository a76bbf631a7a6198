import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { refusalOf } from '../../schema/database-refusal.ts';
import { perform } from '../../schema/perform.ts';
import { type RefusalAnswer, RefusalType } from '../../schema/refusal.schema.ts';
import { Refusal } from '../../schema/refusal.ts';
import { writeOnce } from '../../schema/write-once.ts';
import { issueLoginLink, type LoginLink } from './login-link.service.ts';

interface LinkAnswer extends LoginLink {
  __typename: 'LoginLink';
}

const LoginLinkType = builder.objectRef<LinkAnswer>('LoginLink').implement({
  description: 'A one-time link with which a person sets a password. Shown once: only its hash is kept.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Behind the address of the platform.' }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'Until when it can be used.',
      resolve: ({ expiresAt }) => inShanghai(expiresAt),
    }),
  }),
});

const Answer = builder.unionType('LoginLinkAnswer', {
  description: 'The link, or a refusal.',
  types: [LoginLinkType, RefusalType],
  resolveType: (value) => (value as { __typename: string }).__typename,
});

const Input = builder.inputType('IssueLoginLinkInput', {
  description: 'Input of `issueLoginLink`.',
  fields: (t) => ({
    requestId: t.id({
      required: true,
      description: 'Made by the client. A repeat is a conflict: a link is shown once.',
    }),
    userId: t.id({ required: true, description: 'For whose account; never one’s own.' }),
  }),
});

builder.mutationField('issueLoginLink', (t) =>
  t.field({
    type: Answer,
    description: 'The security administrator makes a one-time link with which a person sets a password.',
    args: { input: t.arg({ type: Input, required: true, description: 'For whom.' }) },
    resolve: (_root, { input }, context) => answer(input, context),
  }),
);

async function answer(input: Record<string, unknown>, context: Context): Promise<LinkAnswer | RefusalAnswer> {
  const shown: LoginLink[] = [];
  const definition = issueLoginLink((link) => void shown.push(link));
  try {
    await writeOnce(context.services, (em) => perform(em, context.viewer, definition, input));
    const [link] = shown;
    if (!link) throw new Refusal('CONFLICT', SHOWN, 'requestId');
    return { __typename: 'LoginLink', ...link };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    if (refusal.code === 'UNAVAILABLE') context.outcome.unavailable = true;
    return { __typename: 'Refusal', refusal };
  }
}

const SHOWN = {
  zh: '链接只显示一次：请重新生成。',
  en: 'A link is shown once: make a new one.',
};

const OFFSET_MS = 8 * 3_600_000;
const inShanghai = (instant: Date): string =>
  new Date(instant.getTime() + OFFSET_MS).toISOString().replace('Z', '+08:00');
