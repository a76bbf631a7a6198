// A process of its own, so that what it measures is not disturbed by what starts it.
import { type Load, type Mix, send } from './load.ts';

let mix: Mix | undefined;

process.on('message', async (message: { mix: Mix } | { load: Load }) => {
  if ('mix' in message) mix = message.mix;
  else if (mix) process.send?.(await send(mix, message.load));
});
