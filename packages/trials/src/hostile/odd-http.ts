import type { Random } from '../random.ts';
import { get, post } from '../wire/index.ts';

/** A request that is odd as HTTP. Some can end only with the connection, so each is sent on one of its own. */
export type OddRequest = (cookie: string, body: string, random: Random) => Buffer | string;

const PATHS = [
  '/graphql?id=x',
  '/graphql?id=__proto__&variables=%7B',
  `/graphql?id=${'f'.repeat(64)}&variables=null`,
  '/graphql?query=%7B__typename%7D',
  '/graphql?id=a&id=b',
  '/graphql?%00',
  '/graphql/',
  '//graphql',
  '/%67raphql?id=1',
  '/graphql?id=%E0%A4%A',
  '/files/x',
  '/files/%00',
  '/files/..%2f..%2fetc%2fpasswd',
  `/files/${'A'.repeat(3000)}`,
  '/files/__proto__',
  `/files/${Buffer.from('Attachment:513227,1').toString('base64url')}`,
  '/export/projects.xlsx?filter=x',
  '/export/projects.xlsx?filter=%7B%22divisionKey%22%3A1%7D',
  '/export/projects.xlsx?filter=%7B%7D&filter=%7B%7D',
  '/export/projects.xlsx?language=%00&filter=null',
  '/export/projects.xlsx?filter=%7B%22text%22%3A%22%5Cu0000%22%7D',
  '/export/..%2f',
  '/auth/session?x[]=1',
  '/auth/session/',
  '/auth/login',
  '/demo/accounts?__proto__=1',
  '/county/',
  '/county/%2e%2e/%2e%2e/package.json',
  '/county/assets/..%2f..%2fpackage.json',
  '/county/assets/%00',
  '/county/assets/x.js',
  '/%',
  '/%ff',
  '/..',
  '*',
  '/livez?x',
  '/readyz',
  '/events',
  '/graphql/stream',
  '/graphql/stream?query=subscription%7Bchanges%7Bhome%7D%7D',
  '/graphql/stream?query=%7B__typename%7D',
  '/graphql/stream?id=__proto__',
  `/${'a/'.repeat(4000)}`,
  `/?${'a=1&'.repeat(3000)}`,
];
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'QUERY', 'NONE', 'get'];
const TYPES = [
  '',
  'text/plain',
  'application/json; charset=utf-16',
  'application/json; charset=x',
  'application/JSON',
  'application/graphql',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/json, text/plain',
  '\u0001',
  'application/json;'.repeat(200),
  'application/graphql-response+json',
  'a/b/c',
];
const HEADERS = [
  'accept: text/event-stream',
  'accept: application/json, text/event-stream',
  'accept: x',
  'accept: multipart/mixed',
  'accept-encoding: zstd',
  'accept-encoding: br;q=x, gzip;q=2, *;q=0',
  `accept: ${'a/b,'.repeat(1000)}`,
  'content-encoding: gzip',
  'content-encoding: br',
  'content-encoding: x',
  'expect: 100-continue',
  'expect: x',
  'transfer-encoding: x',
  'x-forwarded-for: ::1, x, 10.0.0.7',
  'x-forwarded-for: \u00ff',
  'x-forwarded-proto: javascript',
  'x-forwarded-host: [',
  'host: [',
  'host: a b',
  'origin: null',
  'origin: http://elsewhere',
  'sec-fetch-site: cross-site',
  'if-none-match: "x", W/"y", *',
  'range: bytes=0-0,-1,5-',
  'upgrade: websocket',
  'upgrade: h2c',
  'connection: upgrade',
  'content-length: 3',
  'cookie: session=',
  `cookie: session=${'x'.repeat(6000)}`,
  'cookie: session=%00%ff; session=b; __proto__=c',
  `cookie: ${'a=b; '.repeat(1500)}`,
  `x: ${'y'.repeat(20_000)}`,
  'apollo-require-preflight: ',
  'x-apollo-operation-name: \u0000',
  ': x',
  'a b: c',
];
const form = (content: string, extra = ''): string =>
  `--x\r\ncontent-disposition: form-data; name="requestId"\r\n\r\nr1\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="${extra}a.pdf"\r\ncontent-type: application/pdf\r\n\r\n${content}\r\n--x--`;
const upload = (cookie: string, content: string): Buffer =>
  Buffer.concat([
    Buffer.from(
      `POST /files HTTP/1.1\r\nhost: platform\r\ncookie: ${cookie}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: ${Buffer.byteLength(content)}\r\n\r\n${content}`,
    ),
  ]);

export const oddRequests: readonly OddRequest[] = [
  (cookie, _body, random) => get(random.pick(PATHS), `cookie: ${cookie}`),
  (cookie, _body, random) => get(random.pick(PATHS), `cookie: ${cookie}`, random.pick(HEADERS)),
  (cookie, body, random) =>
    `${random.pick(METHODS)} ${random.pick(PATHS)} HTTP/1.1\r\nhost: platform\r\ncookie: ${cookie}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  (cookie, body, random) => post('/graphql', body, `cookie: ${cookie}`, random.pick(HEADERS), random.pick(HEADERS)),
  (cookie, body, random) =>
    post('/graphql', body, `cookie: ${cookie}`).toString('latin1').replace('application/json', random.pick(TYPES)),
  (cookie, body, random) => post('/graphql', body, `cookie: ${cookie}`).subarray(0, 40 + random.below(300)),
  (cookie, body) =>
    `POST /graphql HTTP/1.1\r\nhost: p\r\ncontent-type: application/json\r\ncookie: ${cookie}\r\ntransfer-encoding: chunked\r\n\r\n${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`,
  (cookie, body) =>
    `POST /graphql HTTP/1.1\r\nhost: p\r\ncontent-type: application/json\r\ncookie: ${cookie}\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n${body}\r\n0\r\n\r\n`,
  (cookie, body) =>
    `POST /graphql HTTP/1.1\r\nhost: p\r\ncontent-type: application/json\r\ncookie: ${cookie}\r\ntransfer-encoding: chunked\r\ncontent-length: 5\r\n\r\n5\r\n${body}`,
  (cookie, body) =>
    `POST /graphql HTTP/1.0\r\ncontent-type: application/json\r\ncookie: ${cookie}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  (cookie, body, random) =>
    post(
      random.pick([
        '/auth/login',
        '/auth/link',
        '/auth/office',
        '/auth/session',
        '/files',
        '/livez',
        '/export/projects.xlsx',
      ]),
      body,
      `cookie: ${cookie}`,
    ),
  (_cookie, _body, random) =>
    post(
      '/auth/office',
      random.pick([
        '{"officeId":"\\u0000"}',
        '{"officeId":1}',
        'null',
        '[]',
        '{"officeId":"x"}',
        `{"officeId":"${'9'.repeat(1000)}"}`,
      ]),
      `cookie: ${_cookie}`,
    ),
  (_cookie, _body, random) =>
    post(
      '/auth/link',
      random.pick([
        '{"token":"x","password":"x"}',
        '{"token":"\\u0000","password":"\\ud800"}',
        '{"token":[],"password":{}}',
        '{"__proto__":{"token":"x"}}',
      ]),
    ),
  (cookie, _body, random) =>
    upload(
      cookie,
      random.pick([
        form(''),
        form('%PDF-1.4'),
        form('x', '../../\u0000'),
        form('x').slice(0, 90),
        '--x--',
        '',
        `${form('%PDF-1.4')}${form('again')}`,
        form('x'.repeat(100_000)),
      ]),
    ),
  (cookie, body) => Buffer.concat(Array(50).fill(post('/graphql', body, `cookie: ${cookie}`))),
  () => 'GET / HTTP/9.9\r\n\r\n',
  () => '\u0016\u0003\u0001\u0000\u00a5\u0001\u0000\u0000\u00a1\u0003\u0003',
  () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  () => '\r\n\r\n\r\n',
];
