import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EACH } from './screens.ts';

export interface LoadOrder {
  url: string;
  cookie: string;
  /** Asked for in turn. */
  bodies: readonly string[];
  connections: number;
  seconds: number;
  /** Whether each request gets a number of its own in place of `EACH`. */
  numbered: boolean;
}

export interface LoadResult {
  requests: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  failed: number;
}

export const hasWrk = spawnSync('wrk', ['--version']).error === undefined;

/** One round of load by `wrk` where it is installed, else by autocannon; its own CPU is nobody's. */
export const load = (order: LoadOrder): Promise<LoadResult> => (hasWrk ? byWrk(order) : byAutocannon(order));

async function byAutocannon(order: LoadOrder): Promise<LoadResult> {
  const script = path.join(import.meta.dirname, 'load.ts');
  return JSON.parse(await run(process.execPath, [script], JSON.stringify(order))) as LoadResult;
}

async function byWrk({ url, cookie, bodies, connections, seconds, numbered }: LoadOrder): Promise<LoadResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-wrk-'));
  const script = path.join(folder, 'load.lua');
  const quoted = bodies.map((body) => `[==[${body}]==]`).join(',\n');
  const each = EACH.replaceAll(/[[\]<>]/g, '%$&');
  writeFileSync(
    script,
    `local bodies = {${quoted}}
local turn, run = 0, tostring({}):sub(8)
local headers = { ['content-type'] = 'application/json', ['cookie'] = ${JSON.stringify(cookie)} }
function request()
  turn = turn + 1
  local body = bodies[turn % #bodies + 1]
  ${numbered ? `body = body:gsub('${each}', run .. '-' .. turn)` : ''}
  return wrk.format('POST', nil, headers, body)
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('RESULT {"requests":%d,"perSecond":%f,"p50":%f,"p99":%f,"failed":%d}\\n', summary.requests,
    summary.requests / (summary.duration / 1000000), latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    e.connect + e.read + e.write + e.status + e.timeout))
end\n`,
  );
  try {
    const text = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, url]);
    return JSON.parse(/RESULT (.*)/.exec(text)?.[1] ?? '{}') as LoadResult;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(command: string, args: readonly string[], input = ''): Promise<string> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.end(input);
  const code = await new Promise((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', reject);
  });
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${err}`);
  return out;
}
