import { connect, type Socket } from 'node:net';
import { AnswerReader, type WireAnswer } from './reader.ts';

interface Waiting {
  answered(answer: WireAnswer | undefined): void;
}

/**
 * One connection, written to by hand: as light as a load generator must be, and able to send what no client would.
 * Kept alive and opened anew where the server has closed it.
 */
export class Connection {
  readonly #port: number;
  #socket: Socket | undefined;
  #reader = new AnswerReader();
  readonly #waiting: Waiting[] = [];

  constructor(url: string) {
    this.#port = Number(new URL(url).port);
  }

  /**
   * Sends a request as it is.
   * @returns its answer; undefined where the connection ended, or `patienceMs` passed, without one.
   */
  send(request: Buffer | string, patienceMs = 30_000): Promise<WireAnswer | undefined> {
    const socket = this.#open();
    return new Promise((resolve) => {
      const late = setTimeout(() => this.close(), patienceMs);
      this.#waiting.push({
        answered: (answer) => {
          clearTimeout(late);
          resolve(answer);
        },
      });
      socket.write(request);
    });
  }

  /** Ends it; whoever waits for an answer gets none. */
  close(): void {
    this.#socket?.destroy();
    this.#ended();
  }

  #open(): Socket {
    if (this.#socket) return this.#socket;
    const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true });
    this.#socket = socket;
    this.#reader = new AnswerReader();
    socket.on('data', (chunk) => this.#read(socket, chunk));
    // Its end is told by `close`, whatever came before.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (this.#socket === socket) this.#ended();
    });
    return socket;
  }

  #read(socket: Socket, chunk: Buffer): void {
    if (this.#socket !== socket) return;
    for (const answer of this.#reader.read(chunk)) {
      this.#waiting.shift()?.answered(answer);
      if (answer.headers.connection === 'close') this.close();
    }
  }

  #ended(): void {
    this.#socket = undefined;
    for (const { answered } of this.#waiting.splice(0)) answered(undefined);
  }
}
