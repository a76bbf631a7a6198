import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ServedPlatform, servedPlatform } from '../platform/index.ts';
import type { Random } from '../random.ts';

/** How long a platform may take to be well again after a kill before that is a failure. */
export const RECOVERY_MS = 30_000;
const LOOK_AGAIN_MS = 25;

/** The platform wherever it runs now: killed, it comes back under another address with the same data. */
export interface Site {
  readonly url: string;
  readonly ownerUrl: string;
  logIn(username: string): Promise<string>;
  /** `kill -9` of the gateway; its next process is started at once. */
  killGateway(): Promise<void>;
  /** `kill -9` of the database's server, or of one of its processes; nobody starts it but the platform. Says which. */
  killPostgres(random: Random): Promise<string>;
  log(): string;
  stop(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  let platform = await servedPlatform();
  const { dataDir } = platform;
  return {
    get url() {
      return platform.url;
    },
    get ownerUrl() {
      return platform.postgres().ownerUrl;
    },
    logIn: (username) => platform.logIn(username),
    async killGateway() {
      platform.process.kill('SIGKILL');
      await platform.stop({ keep: true });
      platform = await servedPlatform({ dataDir, startMs: RECOVERY_MS });
    },
    async killPostgres(random) {
      let name: string | undefined;
      // One that ended by itself between the look and the shot was none.
      while (!name) name = shoot(victim(platform.postgres().pid, random));
      await untilUnready(platform);
      await untilReady(platform);
      return name;
    },
    log: () => platform.log(),
    async stop() {
      await platform.stop({ keep: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function shoot({ pid, name }: { pid: number; name: string }): string | undefined {
  try {
    process.kill(pid, 'SIGKILL');
    return name;
  } catch {
    return undefined;
  }
}

/** Mostly the server itself; sometimes a process of it, after which it recovers by itself. */
function victim(postmaster: number, random: Random): { pid: number; name: string } {
  const server = { pid: postmaster, name: 'the server' };
  if (random.chance(0.6)) return server;
  const children = childrenOf(postmaster);
  const checkpointer = children.find(({ name }) => name.includes('checkpointer'));
  if (checkpointer && random.chance(0.3)) return checkpointer;
  const backends = children.filter(({ name }) => name.includes('jiedui_'));
  return backends.length > 0 ? random.pick(backends) : server;
}

function childrenOf(parent: number): { pid: number; name: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [, ppid] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (Number(ppid) !== parent) return [];
        const title = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        return [{ pid: Number(name), name: title.replace(/^postgres: /, '').replace(/ \[local\].*/, '') }];
      } catch {
        return [];
      }
    });
}

const isReady = async ({ url }: ServedPlatform): Promise<boolean> => {
  const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status === 200;
};

/** The kill is seen at once or, where an idle process was its victim and all is well within a moment, never. */
async function untilUnready(platform: ServedPlatform): Promise<void> {
  const deadline = Date.now() + 200;
  while (Date.now() < deadline && (await isReady(platform))) await sleep(5);
}

async function untilReady(platform: ServedPlatform): Promise<void> {
  const deadline = Date.now() + RECOVERY_MS;
  while (!(await isReady(platform))) {
    if (Date.now() > deadline) throw new Error(`not well again after ${RECOVERY_MS} ms:\n${platform.log()}`);
    await sleep(LOOK_AGAIN_MS);
  }
}
