import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import type { Context } from '../../schema/context.ts';

/** Characters of all texts together: the apps' own documents take a fifth of it. */
const MOST_CHARACTERS = 400_000;
const MOST_ACCEPTS = 100;

/**
 * What Apollo Server has let pass: texts that it has read, found valid and not too costly, and the content type that it
 * answers an `Accept` with. Asked again, neither has to be judged again.
 */
export class Passed {
  readonly #documents = new Map<string, DocumentNode>();
  readonly #contentTypes = new Map<string, string>();
  #characters = 0;

  /** The document of a text under an operation's name. */
  document(query: string, operationName: string): DocumentNode | undefined {
    return this.#documents.get(keyOf(query, operationName));
  }

  contentType(accept: string | undefined): string | undefined {
    return this.#contentTypes.get(accept ?? '');
  }

  /** Put last: whatever refuses a document has done so before. */
  plugin(): ApolloServerPlugin<Context> {
    return {
      requestDidStart: async () => ({
        didResolveOperation: async ({ source, document, request, operation }) => {
          if (operation?.operation === 'query') this.#remember(keyOf(source, request.operationName ?? ''), document);
        },
      }),
    };
  }

  /** Notes what an answer to a request was given as. */
  noteContentType(accept: string | undefined, contentType: string): void {
    if (!contentType.startsWith('application/')) return;
    if (this.#contentTypes.size >= MOST_ACCEPTS) this.#contentTypes.clear();
    this.#contentTypes.set(accept ?? '', contentType);
  }

  #remember(key: string, document: DocumentNode): void {
    if (this.#documents.has(key) || key.length > MOST_CHARACTERS / 10) return;
    this.#documents.set(key, document);
    this.#characters += key.length;
    for (const oldest of this.#documents.keys()) {
      if (this.#characters <= MOST_CHARACTERS) break;
      this.#documents.delete(oldest);
      this.#characters -= oldest.length;
    }
  }
}

// No valid text holds NUL.
const keyOf = (query: string, operationName: string): string => `${operationName}\0${query}`;
