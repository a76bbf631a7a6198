import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

export const SAMPLE_MS = 500;

/** What the gateway's process tells of itself twice a second. */
export interface Sample {
  /** The longest the event loop was busy without looking up, by the processor's time of its thread. */
  heldMs: number;
  /** The same by the wall clock, which on a busy machine counts others' work, too. */
  lateMs: number;
  /** Of the main thread since it began. */
  cpuMs: number;
  rss: number;
  heapUsed: number;
  /** Taken right after all garbage was collected. */
  settled: boolean;
}

/** Looks into a gateway that was started with `env`. */
export class Watch {
  readonly #file: string;
  /** Give it to the gateway's process. */
  readonly env: Readonly<Record<string, string>>;

  constructor(folder: string) {
    this.#file = path.join(folder, 'probe.jsonl');
    const module = pathToFileURL(path.join(import.meta.dirname, 'probe.ts')).href;
    this.env = { PROBE_FILE: this.#file, NODE_OPTIONS: `--import=${module}` };
  }

  samples(): Sample[] {
    if (!existsSync(this.#file)) return [];
    const lines = readFileSync(this.#file, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as Sample);
  }

  /** Has the process collect its garbage and tell what is left. @throws {Error} where it does not answer. */
  async settle(pid: number): Promise<Sample> {
    const before = this.samples().length;
    process.kill(pid, 'SIGUSR2');
    for (let i = 0; i < 200; i++) {
      await sleep(50);
      const settled = this.samples()
        .slice(before)
        .find((sample) => sample.settled);
      if (settled) return settled;
    }
    throw new Error('the gateway does not tell its memory');
  }
}
