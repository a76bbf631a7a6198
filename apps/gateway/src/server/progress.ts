import type { Progress } from '../database/prepare.ts';

const NAMES: Record<string, string> = {
  database: '启动数据库 starting the database',
  roles: '数据库角色 database roles',
  schema: '数据表 tables',
  divisions: '全国行政区划 divisions of the nation',
  demo: '演示数据 demo data',
  apps: '各级应用 apps',
};

/**
 * Prints what the start is doing: one line a step, rewritten as it advances on a terminal, printed once elsewhere.
 * A step that ends at once (a restart) stays silent.
 */
export function terminalProgress(out: NodeJS.WriteStream): Progress & { done(): void } {
  let current = '';
  let printed = -1;
  const line = (step: string, share: number) =>
    `${NAMES[step] ?? step}${share > 0 ? ` ${Math.round(share * 100)} %` : ' …'}`;
  const progress = (step: string, share: number): void => {
    const percent = Math.floor(share * 20);
    if (step === current && percent === printed) return;
    const sameStep = step === current;
    current = step;
    printed = percent;
    if (out.isTTY) out.write(`${sameStep ? '\r\x1b[2K' : '\n'}${line(step, share)}`);
    else if (!sameStep || share === 1) out.write(`${line(step, share)}\n`);
  };
  return Object.assign(progress, { done: () => void (out.isTTY && out.write('\n')) });
}
