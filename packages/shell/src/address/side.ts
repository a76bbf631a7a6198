import type { Session, Side } from '../session/session.ts';

type Who = Pick<Session, 'level' | 'roles'>;

/**
 * The sides a person's pages can look at, the first being what they start with. Partners and liaison officers look from
 * the giving side; a province has both, as its cities give and its counties receive.
 */
export function sidesOf({ level, roles }: Who): readonly Side[] {
  if (level === 'partner') return ['giving'];
  if (level !== 'province') return ['receiving'];
  return roles.includes('officer') ? ['giving', 'receiving'] : ['receiving', 'giving'];
}

/** The side in the address where the person has it, else their first. */
export function sideOf(who: Who, wanted: string | undefined): Side {
  const sides = sidesOf(who);
  return sides.find((side) => side === wanted) ?? sides[0] ?? 'receiving';
}
