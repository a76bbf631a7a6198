import { formatPeriod, useLanguage, useText } from '@jiedui/ui';
import { useQuery } from 'urql';
import { useTerm } from '../terms/terms.tsx';
import { FIGURES } from './documents.ts';
import { filterOf } from './filterOf.ts';
import type { FigureStep, Step } from './step.ts';
import { figureTexts } from './texts.ts';

const NOTHING: FigureStep = { kind: 'figure', key: '', period: '' };

/** A step in words: the figure's name, what it is limited to, and the one word that tells it from the step before. */
export function useStepTitle(step: Step, before?: Step): { name: string; where: string; short: string } {
  const t = useText(figureTexts);
  const { language } = useLanguage();
  const term = useTerm();
  const figureStep = step.kind === 'figure' ? step : NOTHING;
  // The same question as the step's own view asks: answered from the cache.
  const [{ data }] = useQuery({
    query: FIGURES,
    variables: { filter: filterOf(figureStep) },
    pause: step.kind === 'record',
  });
  if (step.kind === 'record') {
    const name = term('RecordType', step.type);
    return { name: name === step.type ? t.record : name, where: '', short: t.record };
  }
  const figure = data?.figures[0];
  const name = figure?.[language] ?? '';
  const division = figure?.division?.name;
  const provider = figure?.provider?.name;
  const source = step.source === undefined ? undefined : term('FundSource', step.source);
  const scheme = step.scheme === undefined ? undefined : term('PairingScheme', step.scheme);
  const where = [division, provider, source, scheme, formatPeriod(step.period, language)].filter(Boolean).join(' · ');
  return { name, where, short: differing(before, step, { division, provider, source }) ?? name };
}

type Words = { division: string | undefined; provider: string | undefined; source: string | undefined };

function differing(before: Step | undefined, now: FigureStep, words: Words): string | undefined {
  if (before?.kind !== 'figure') return undefined;
  if (before.divisionKey !== now.divisionKey) return words.division;
  if (before.providerKey !== now.providerKey) return words.provider;
  return before.source === now.source ? undefined : words.source;
}
