import { argon2id, hash, verify } from 'argon2';
import { Refusal } from '../../../schema/refusal.ts';

// OWASP's parameters for argon2id: 19 MiB, two passes, one lane; about 30 ms.
const COST = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const SHORTEST = 10;
const LONGEST = 128;

/** A PHC string `$argon2id$…`. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

// Nobody's: verified where there is no account, so that a missing user takes as long as a wrong password.
const nobody = hashPassword('nobody');

/** Whether the password belongs to the hash; without a hash false, after the same work. */
export async function passwordMatches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  // Longer than any that can be set: not worth hashing, but the work is done all the same.
  const candidate = password.slice(0, LONGEST + 1);
  const matches = await verify(passwordHash ?? (await nobody), candidate);
  return matches && !!passwordHash;
}

/** @throws {Refusal} INVALID for a password that is too short, too long, or holds the username. */
export function judgePassword(password: string, username: string): void {
  const length = [...password].length;
  const monotonous = new Set(password).size < 4;
  if (length >= SHORTEST && password.length <= LONGEST && !monotonous && !password.includes(username)) return;
  throw new Refusal(
    'INVALID',
    {
      zh: `密码须为 ${SHORTEST} 至 ${LONGEST} 个字符，至少四种不同字符，且不含用户名。建议用几个词连成一句。`,
      en: `A password has ${SHORTEST} to ${LONGEST} characters, four different ones at least, and not the username. A few words in a row do well.`,
    },
    'password',
  );
}
