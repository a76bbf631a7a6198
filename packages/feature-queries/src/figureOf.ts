import type { useDoor } from '@jiedui/shell';

type FigureStep = Parameters<ReturnType<typeof useDoor>['open']>[0];

/** A questioned figure as the door opens it, and its value when the question was asked. */
export function figureOf(json: string | null): { step: FigureStep; value: string | null } | undefined {
  if (json === null) return undefined;
  const { key, divisionKey, providerKey, scheme, source, period, value } = JSON.parse(json) as Address;
  const filters = Object.entries({ divisionKey, providerKey, scheme, source }).filter(([, one]) => one !== null);
  return { step: { key, period, ...Object.fromEntries(filters) }, value };
}

/** As the gateway keeps it. */
interface Address {
  key: string;
  divisionKey: string;
  providerKey: string | null;
  scheme: string | null;
  source: string | null;
  period: string;
  value: string | null;
}
