import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const START_MS = 240_000;

export interface Platform {
  url: string;
  stop(): Promise<void>;
}

/** Starts the platform as `npm start` does, with the demo, on a free port and data of its own. */
export async function startPlatform(environment: Record<string, string> = {}): Promise<Platform> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiedui-'));
  const child = spawn(process.execPath, ['apps/gateway/src/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, DEMO: 'on', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGINT');
      await once(child, 'exit');
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return { url: await readyAddress(child.stdout), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readyAddress(output: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  const late = AbortSignal.timeout(START_MS);
  for await (const chunk of output) {
    text += String(chunk);
    const ready = /ready at (http:\/\/\S+)/.exec(text);
    if (ready?.[1]) {
      output.resume();
      return ready[1];
    }
    if (late.aborted) break;
  }
  throw new Error(`the platform did not start:\n${text}`);
}
