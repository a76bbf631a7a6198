import { isFor, type useSession } from '@jiedui/shell';

type Session = ReturnType<typeof useSession>;
type Ends = { division: { key: string }; provider?: { key: string } };

/**
 * Whether this person books the money of a place: the county's finance office for itself and its townships, those that have
 * moved there included, a prefecture's for the prefecture alone, nobody for money of their own side. The gateway decides.
 */
export function keepsBook(session: Session, { division, provider }: Ends): boolean {
  if (!isFor(session, { levels: ['county', 'prefecture'], roles: ['finance'] })) return false;
  if (provider && provider.key === session.organisation.key) return false;
  return isFor(session, { levels: ['county'] }) || session.division?.key === division.key;
}
