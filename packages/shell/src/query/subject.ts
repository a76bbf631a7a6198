import type { Session } from '../session/session.ts';

/** Which side states a thing: it corrects it, the others ask. */
export type OwnerSide = 'PROVIDER' | 'RECEIVER';

/** What can be questioned: a record, or a figure by what it was asked for. */
export type QuestionSubject =
  | {
      type: 'Commitment' | 'Instalment' | 'Transfer' | 'Receipt' | 'Posting' | 'Project';
      id: string;
      owner: OwnerSide;
    }
  | {
      type: 'Figure';
      key: string;
      divisionKey: string;
      providerKey?: string;
      scheme?: string;
      source?: string;
      period: string;
      /** `YYYY-MM-DD`. */
      asOf: string;
      value?: string;
      owner: OwnerSide;
    };

const PLACES: readonly Session['level'][] = ['province', 'prefecture', 'county', 'township', 'village', 'partner'];

/** Whether the person may question it. Who states a thing has nobody to ask; the server has the last word. */
export function mayQuestion({ level }: Pick<Session, 'level'>, owner: OwnerSide): boolean {
  if (!PLACES.includes(level)) return false;
  return owner === 'PROVIDER' ? level !== 'partner' : level !== 'county';
}
