import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';

/** Characters of all texts together; a document takes about a hundred times its text in memory. */
const MOST_CHARACTERS = 400_000;

type DocumentStore = Exclude<ApolloServerOptions<BaseContext>['documentStore'], null | undefined>;

/** The documents asked lately, read and judged once. Those asked longest ago go first, and none may take all the room. */
export class RecentDocuments implements DocumentStore {
  readonly #most: number;
  readonly #known = new Map<string, { document: DocumentNode; characters: number }>();
  #characters = 0;

  constructor(most = MOST_CHARACTERS) {
    this.#most = most;
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    const known = this.#known.get(key);
    if (!known) return undefined;
    // A map keeps the order of insertion: put in again, it is the newest.
    this.#known.delete(key);
    this.#known.set(key, known);
    return known.document;
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    await this.delete(key);
    const characters = document.loc?.source.body.length ?? 0;
    if (characters > this.#most / 10) return;
    this.#known.set(key, { document, characters });
    this.#characters += characters;
    for (const oldest of this.#known.keys()) {
      if (this.#characters <= this.#most) break;
      await this.delete(oldest);
    }
  }

  async delete(key: string): Promise<boolean> {
    const known = this.#known.get(key);
    if (!known) return false;
    this.#characters -= known.characters;
    return this.#known.delete(key);
  }
}
