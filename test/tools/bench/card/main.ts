import { writeFile } from "node:fs/promises";
import { pullquote } from "../pullquote.ts";
import { measureQuotes } from "../quotes/measure-quotes.ts";
import { countSpeakers, renderQuotesSection, withQuotesSection } from "../quotes/quotes-section.ts";
import { readLabelledQuotes } from "../quotes/speakers.ts";
import { type CardMeasure, measureCardFile } from "./measure.ts";
import { readCardOptions, USAGE } from "./options.ts";
import { readOrigin } from "./origin.ts";
import { renderCard } from "./render.ts";

const progress = (line: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
};

const main = async (): Promise<void> => {
  const options = readCardOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  const origin = readOrigin(options);
  const measured: CardMeasure[] = [];
  for (const file of options.data) measured.push(await measureCardFile(pullquote, file, options, progress));
  progress("");
  const quotes = renderQuotesSection(await measureQuotes(), countSpeakers(readLabelledQuotes()));
  await writeFile(options.out, withQuotesSection(renderCard(origin, measured), quotes));
  process.stdout.write(`${options.out} is written\n`);
};

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
