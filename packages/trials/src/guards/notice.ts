import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Notice, TestNotice, TrialNotice } from './guard.ts';

/** What running a test or trial in a copy came to. */
export type Verdict =
  | { came: 'passed' }
  /** It failed as a test fails: something was not as expected. */
  | { came: 'noticed'; saying: string }
  /** It could not be run, or nothing was run. */
  | { came: 'broken'; saying: string };

interface Place {
  root: string;
  env: Readonly<Record<string, string>>;
}

const LONGEST_MS = 600_000;

/** Runs what has to notice, in a copy. */
export const run = (place: Place, notice: Notice): Promise<Verdict> =>
  notice.by === 'test' ? runTests(place, [notice]) : runTrial(place, notice);

/** Runs some test files of one workspace in one go. */
export async function runTests({ root, env }: Place, notices: readonly TestNotice[]): Promise<Verdict> {
  const [workspace = ''] = /^(apps|packages)\/[^/]+/.exec(notices[0]?.file ?? '') ?? [];
  const cwd = path.join(root, workspace);
  const folder = mkdtempSync(path.join(tmpdir(), 'guards-report-'));
  const report = path.join(folder, 'report.json');
  const files = [...new Set(notices.map(({ file }) => path.relative(workspace, file)))];
  const names = notices.map(({ test }) => test).filter((test) => test !== undefined);
  const only = names.length === notices.length ? ['-t', [...new Set(names)].join('|')] : [];
  try {
    const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
    const args = [vitest, 'run', ...files, ...only, '--reporter=json', `--outputFile=${report}`];
    const { text } = await execute(args, { cwd, env });
    return judgeReport(read(report), text, notices.map(({ says }) => says).find(Boolean));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Report {
  numPassedTests: number;
  testResults: {
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

function read(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

const EXPECTED_OTHERWISE =
  /^(AssertionError|Error: (Property failed|Snapshot|not refused|promise (resolved|rejected)))/;

function judgeReport(report: Report | undefined, text: string, says: RegExp | undefined): Verdict {
  if (!report) return { came: 'broken', saying: tail(text) };
  const failed = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed');
  const faults = failed.flatMap(({ failureMessages }) => failureMessages);
  const fault = faults.find((message) => (says ?? EXPECTED_OTHERWISE).test(message));
  if (fault) return { came: 'noticed', saying: head(fault) };
  const [other] = [...faults, ...report.testResults.map(({ message }) => message)].filter((message) => message !== '');
  if (other) return { came: 'broken', saying: head(other) };
  return report.numPassedTests > 0 ? { came: 'passed' } : { came: 'broken', saying: 'no test has that name' };
}

async function runTrial({ root, env }: Place, { campaign }: TrialNotice): Promise<Verdict> {
  const args = ['packages/trials/src/main.ts', campaign, '--form', 'test', '--seed', '1'];
  const { code, text } = await execute(args, { cwd: root, env });
  if (code === 0) return { came: 'passed' };
  const [fault] = text.split('\n').filter((line) => line.startsWith('  ✗ '));
  return fault ? { came: 'noticed', saying: fault.slice(4, 400) } : { came: 'broken', saying: tail(text) };
}

const head = (text: string): string => text.slice(0, 400);
const tail = (text: string): string => text.trim().slice(-600);

/** Runs Node in a copy and collects what it prints. It is ended with all it started when it takes too long. */
export function execute(
  args: readonly string[],
  { cwd, env }: { cwd: string; env: Readonly<Record<string, string>> },
): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve) => {
    // Tests inside a test: what tells the outer run's processes who they are must not tell these.
    const {
      NODE_OPTIONS: _options,
      VITEST: _vitest,
      VITEST_POOL_ID: _pool,
      VITEST_WORKER_ID: _worker,
      ...rest
    } = process.env;
    const child = spawn(process.execPath, [...args], {
      cwd,
      env: { ...rest, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const end = () => child.pid !== undefined && endGroup(child.pid);
    const late = setTimeout(end, LONGEST_MS);
    process.once('exit', end);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text += String(data)));
    child.once('close', (code) => {
      clearTimeout(late);
      process.off('exit', end);
      resolve({ code, text });
    });
  });
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
