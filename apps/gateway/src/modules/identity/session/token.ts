import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, shown once: 43 characters of base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token. Random tokens need no salt and no slow hash. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
