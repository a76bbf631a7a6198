import { Questions } from '../query/Questions.tsx';
import type { Figure } from './documents.ts';
import type { FigureStep } from './step.ts';

/** Figures that say what one provider promised or sent. */
const STATED_BY_PROVIDER = ['funds.expected', 'funds.sent'];

/** The day of an instant written with its offset. */
const dayOf = (instant: string): string => instant.slice(0, 10);

/** A figure of one receiving place can be questioned; of several at once nobody could answer for it. */
export function FigureQuestions({ figure, step }: { figure: Figure; step: FigureStep }) {
  const { key, divisionKey, providerKey, scheme, source, period } = step;
  if (divisionKey === undefined) return null;
  const stated = providerKey !== undefined && STATED_BY_PROVIDER.includes(key);
  return (
    <Questions
      subject={{
        type: 'Figure',
        key,
        divisionKey,
        providerKey,
        scheme,
        source,
        period,
        asOf: dayOf(figure.asOf),
        value: figure.value ?? undefined,
        owner: stated ? 'PROVIDER' : 'RECEIVER',
      }}
    />
  );
}
