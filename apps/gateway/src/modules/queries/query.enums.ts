import { builder } from '../../schema/builder.ts';

export const RecordTypeEnum = builder.enumType('RecordType', {
  description: 'Records that can be questioned.',
  values: {
    Commitment: { description: '承诺。' },
    Instalment: { description: '分期计划。' },
    Transfer: { description: '拨付。' },
    Receipt: { description: '到账。' },
    Posting: { description: '账目。' },
    Project: { description: '项目。' },
  } as const,
});

export const QueryStateEnum = builder.enumType('QueryState', {
  description: 'What has become of a question.',
  values: {
    OPEN: { description: 'Not answered yet.' },
    EXPLAINED: { description: 'The owner confirmed it and said why.' },
    CORRECTED: { description: 'The owner corrected it.' },
  } as const,
});

export const AnswerEnum = builder.enumType('QueryAnswer', {
  description: 'How a question is answered.',
  values: {
    EXPLAINED: { description: 'It is right, and why.' },
    CORRECTED: { description: 'It has been corrected.' },
  } as const,
});

export const OwnerSideEnum = builder.enumType('OwnerSide', {
  description: 'Which side states a figure or a record, and so answers for it.',
  values: {
    PROVIDER: { description: '帮扶方。' },
    RECEIVER: { description: '受援方。' },
  } as const,
});
