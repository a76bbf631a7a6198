import { openDatabase } from './data/database.ts';
import { readOptions } from './options.ts';
import { runScreens } from './run.ts';

const started = Date.now();
const told = (line: string): void =>
  void process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}\n`);

const options = readOptions(process.argv.slice(2));
const database = await openDatabase(options.data, told);
try {
  await runScreens(options, database, told);
} finally {
  await database.stop();
}
