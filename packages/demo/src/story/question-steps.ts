import type { Command } from '../commands.ts';
import { DOUBTS } from '../data/questions.ts';
import { usernameOf } from '../reference/accounts.ts';

/** Questions about a transfer and a project: one answered, one open. */
export function questionSteps(): Command[] {
  return DOUBTS.flatMap(({ ref, subject, subjectRef, countyKey, by, on, text, answered }): Command[] => {
    const raised: Command = {
      verb: 'raiseQuery',
      ref,
      on,
      by: usernameOf(...by),
      countyKey,
      subject,
      subjectRef,
      text,
    };
    if (!answered) return [raised];
    const { outcome, answer } = answered;
    const who = usernameOf(...answered.by);
    const step = { ref: `${ref} 答复`, on: answered.on, by: who, countyKey, queryRef: ref };
    return [raised, { verb: 'answerQuery', ...step, outcome, answer }];
  });
}
