import type { TestGateway } from '../../gateway.ts';
import { askingAttempts } from './asking.ts';
import type { Attempt } from './attempt.ts';
import { buildingAttempts } from './building.ts';
import { givingAttempts } from './giving.ts';
import { keepingAttempts } from './keeping.ts';
import { pairingAttempts } from './pairing.ts';
import { receivingAttempts } from './receiving.ts';

export { type Attempt, RARE } from './attempt.ts';

const MAKERS = [givingAttempts, receivingAttempts, askingAttempts, buildingAttempts, pairingAttempts, keepingAttempts];

/** Every mutation of the schema as it succeeds in the demo. */
export async function allAttempts(gateway: TestGateway): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const make of MAKERS) attempts.push(...(await make(gateway)));
  return attempts;
}
