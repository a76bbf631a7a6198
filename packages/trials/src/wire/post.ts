/** A POST as it goes over the wire. Headers are given as whole lines. */
export function post(path: string, body: Buffer | string, ...headers: readonly string[]): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const lines = [
    `POST ${path} HTTP/1.1`,
    'host: platform',
    'content-type: application/json',
    `content-length: ${bytes.length}`,
    ...headers,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes]);
}

/** A GET as it goes over the wire. */
export const get = (path: string, ...headers: readonly string[]): Buffer =>
  Buffer.from(`${[`GET ${path} HTTP/1.1`, 'host: platform', ...headers].join('\r\n')}\r\n\r\n`);
