/** One answer as it came over the wire. */
export interface WireAnswer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LINE_END = Buffer.from('\r\n');

/** Cuts what a server writes into answers. Reads what this platform's server sends: a length, chunks, or nothing. */
export class AnswerReader {
  #pending: Buffer = Buffer.alloc(0);

  /** @returns the answers that are complete with this chunk. @throws {Error} for what is no HTTP/1.1. */
  read(chunk: Buffer): WireAnswer[] {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    const answers: WireAnswer[] = [];
    for (let answer = this.#next(); answer; answer = this.#next()) if (answer.status >= 200) answers.push(answer);
    return answers;
  }

  #next(): WireAnswer | undefined {
    const headEnd = this.#pending.indexOf(HEAD_END);
    if (headEnd < 0) return undefined;
    const [first = '', ...lines] = this.#pending.toString('latin1', 0, headEnd).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]);
    if (!status) throw new Error(`no answer: ${first.slice(0, 80)}`);
    const headers: Record<string, string> = {};
    for (const line of lines) {
      const colon = line.indexOf(':');
      headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
    }
    const body = this.#body(status, headers, headEnd + HEAD_END.length);
    return body && { status, headers, body };
  }

  /** Takes the body off what is pending; undefined while it is not whole. */
  #body(status: number, headers: Record<string, string>, from: number): Buffer | undefined {
    if (headers['transfer-encoding'] === 'chunked') return this.#chunks(from);
    const empty = status < 200 || status === 204 || status === 304;
    const to = from + (empty ? 0 : Number(headers['content-length'] ?? 0));
    if (this.#pending.length < to) return undefined;
    const body = this.#pending.subarray(from, to);
    this.#pending = this.#pending.subarray(to);
    return body;
  }

  #chunks(from: number): Buffer | undefined {
    const chunks: Buffer[] = [];
    for (let at = from; ; ) {
      const lineEnd = this.#pending.indexOf(LINE_END, at);
      if (lineEnd < 0) return undefined;
      const size = Number.parseInt(this.#pending.toString('latin1', at, lineEnd), 16);
      const begin = lineEnd + LINE_END.length;
      if (this.#pending.length < begin + size + LINE_END.length) return undefined;
      chunks.push(this.#pending.subarray(begin, begin + size));
      at = begin + size + LINE_END.length;
      if (size > 0) continue;
      this.#pending = this.#pending.subarray(at);
      return Buffer.concat(chunks);
    }
  }
}
