import { writeFile } from "node:fs/promises";
import { pullquote } from "../pullquote.ts";
import { type Measured, measure } from "./measure.ts";
import { readCardOptions, USAGE } from "./options.ts";
import { originOf } from "./origin.ts";
import { card } from "./render.ts";

const progress = (line: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
};

const main = async (): Promise<void> => {
  const options = readCardOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  const origin = originOf(options);
  const measured: Measured[] = [];
  for (const file of options.data) measured.push(await measure(pullquote, file, options, progress));
  progress("");
  await writeFile(options.out, card(origin, measured));
  process.stdout.write(`${options.out} is written\n`);
};

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
