/**
 * Attacks every regular expression that runs while hostile articles are read and hostile questions are answered, and every other
 * one that is written in this project:
 *
 *     npm run bench:regexps [-- --seconds 1800] [--milliseconds 50]
 *
 * Each is given 1,000 characters of one piece over and over, with another before it and others behind it, and is "broken" where
 * it takes longer than the limit, and by the cube of its length; then 100,000 characters of one piece. Of those that take longer
 * than the limit, "linear" takes so long because there is so much to find, and "bounded" keeps to the limit at 1,000 characters
 * and at the greatest length that it was ever given; "broken" does neither. With one of these this ends with 1, as when the
 * total time is over.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "1800" }, milliseconds: { type: "string", default: "50" } },
});
// In a process of its own: an expression that never comes to an end can be ended from outside alone.
const { status, signal } = spawnSync(
  process.execPath,
  [fileURLToPath(new URL("./regexps/main.js", import.meta.url)), values.milliseconds],
  { stdio: "inherit", timeout: 1000 * Number(values.seconds), killSignal: "SIGKILL" },
);
if (signal !== null) process.stderr.write(`not finished after ${values.seconds} seconds\n`);
process.exitCode = status ?? 1;
