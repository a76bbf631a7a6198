import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Load, Measured, Mix } from './load.ts';

export interface Sender {
  send(load: Load): Promise<Measured>;
  stop(): void;
}

/** Starts the process that sends. It ends with this one. */
export function startSender(mix: Mix): Sender {
  const child = fork(path.join(import.meta.dirname, 'sender.ts'), { env: { PATH: process.env.PATH } });
  const ended = once(child, 'exit').then(() => undefined);
  child.send({ mix });
  return {
    async send(load) {
      child.send({ load });
      const message = await Promise.race([once(child, 'message'), ended]);
      if (!message) throw new Error('the sender ended');
      return message[0] as Measured;
    },
    stop: () => void child.kill(),
  };
}
