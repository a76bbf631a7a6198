import type { IncomingHttpHeaders } from 'node:http';

const SESSION = /(?:^|;\s*)session=([^;]{1,64})/;
/** Sessions remembered as living; the one seen longest ago goes first. */
const REMEMBERED = 20_000;

/**
 * Tells clients apart without asking the database: by session where it has been seen to live, else by address. A made-up
 * cookie is nobody's, so whoever makes up many is still one client.
 */
export class Clients {
  readonly #living = new Set<string>();

  of(headers: IncomingHttpHeaders, address: string | undefined): string {
    const token = SESSION.exec(headers.cookie ?? '')?.[1];
    return token && this.#living.has(token) ? token : (address ?? '');
  }

  /** Notes whether the session a request came with was living, which its answer's status tells. */
  learn(headers: IncomingHttpHeaders, status: number): void {
    const token = SESSION.exec(headers.cookie ?? '')?.[1];
    if (!token) return;
    if (status === 401) this.#living.delete(token);
    else if (status < 400 && !this.#living.has(token)) this.#remember(token);
  }

  #remember(token: string): void {
    this.#living.add(token);
    if (this.#living.size <= REMEMBERED) return;
    const [oldest] = this.#living;
    if (oldest !== undefined) this.#living.delete(oldest);
  }
}
