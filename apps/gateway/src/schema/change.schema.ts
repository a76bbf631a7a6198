import { builder } from './builder.ts';
import type { Change } from './context.ts';
import { refuse } from './refusal.ts';

const ChangeType = builder.objectRef<Change>('Change').implement({
  description: 'Something within reach has moved. Says where, never what: whoever shows it asks again.',
  fields: (t) => ({
    divisionKeys: t.field({
      type: ['DivisionKey'],
      description: 'Counties, or the prefecture or province itself, in which records changed; empty with `everything`.',
      resolve: ({ homes }) => homes.map((home) => home.replace(/(00){1,2}$/, '')),
    }),
    figures: t.boolean({
      description: 'Whether the figures above what changed have been counted since.',
      resolve: ({ counted }) => counted,
    }),
    everything: t.boolean({
      description: 'Whether all that is shown may have changed: at a new day, or after the line was broken.',
      resolve: ({ everything }) => everything,
    }),
  }),
});

const STREAMS_ONLY = {
  zh: '变动通知只在 /graphql/stream 上推送。',
  en: 'Changes are told at /graphql/stream alone.',
};

builder.subscriptionType({
  description: 'What a signed-in person is told of as it happens, as long as their session lasts.',
});
builder.subscriptionField('changed', (t) =>
  t.field({
    type: ChangeType,
    description:
      'Told whenever records within reach have changed; each time the session and its reach are looked at anew.',
    subscribe: (_root, _args, { changes }) => changes?.() ?? refuse('INVALID', STREAMS_ONLY),
    resolve: (change) => change,
  }),
);
