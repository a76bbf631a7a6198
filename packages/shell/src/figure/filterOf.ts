import type { FigureFilter } from './documents.ts';
import type { FigureStep } from './step.ts';

/** The filter that a step stands for. The codes came from the schema's own enums, or the gateway refuses them. */
export function filterOf(step: FigureStep): FigureFilter {
  const { key, divisionKey, providerKey, scheme, source, period } = step;
  return {
    keys: [key],
    period,
    divisionKey,
    providerKey,
    scheme: scheme as FigureFilter['scheme'],
    source: source as FigureFilter['source'],
  };
}
