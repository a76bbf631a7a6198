import type { useDoor } from '@jiedui/shell';

type FigureStep = Parameters<ReturnType<typeof useDoor>['open']>[0];

/** A questioned figure as its door opens it; undefined for a record. */
export function figureOf(json: string | null): FigureStep | undefined {
  if (json === null) return undefined;
  const { key, divisionKey, providerKey, scheme, source, period } = JSON.parse(json) as Address;
  const filters = Object.entries({ divisionKey, providerKey, scheme, source }).filter(([, one]) => one !== null);
  return { key, period, ...Object.fromEntries(filters) };
}

/** As the gateway keeps it. */
interface Address {
  key: string;
  divisionKey: string;
  providerKey: string | null;
  scheme: string | null;
  source: string | null;
  period: string;
}
