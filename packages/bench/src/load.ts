import autocannon from 'autocannon';
import type { LoadOrder, LoadResult } from './load-order.ts';

/** One round of load, in a process of its own: reads its order from standard input and writes what it saw. */
let text = '';
for await (const chunk of process.stdin) text += String(chunk);
const order = JSON.parse(text) as LoadOrder;

const headers = { 'content-type': 'application/json', cookie: order.cookie };
const result = await autocannon({
  url: order.url,
  connections: order.connections,
  duration: order.seconds,
  method: 'POST',
  headers,
  idReplacement: order.numbered,
  requests: order.bodies.map((body) => ({ method: 'POST' as const, headers, body })),
});
const seen: LoadResult = {
  requests: result.requests.total,
  perSecond: result.requests.total / result.duration,
  p50: result.latency.p50,
  p99: result.latency.p99,
  failed: result.errors + result.timeouts + result.non2xx,
};
process.stdout.write(JSON.stringify(seen));
