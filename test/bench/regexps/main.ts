import { attack, type Slow } from "./attack.ts";
import { drive } from "./drive.ts";
import { gather } from "./gather.ts";

/** Milliseconds that none may exceed. */
const limit = Number(process.argv[2]);
const LENGTH = 100_000;
/** What is only given words or lines may be given longer ones than it was. */
const LEAST = 1_000;
const SHOWN = 90;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const told = ({ piece, ms }: Slow): string =>
  `${ms === Number.POSITIVE_INFINITY ? "given up" : `${ms.toFixed(0)} ms`} on ${JSON.stringify(piece)}`;

const seen = await gather(drive);
say(`${seen.length} regular expressions ran`);
const counts = { broken: 0, bounded: 0, linear: 0 };
for (const { source, flags, place, longest } of seen) {
  const far = attack(source, flags, LENGTH, limit);
  if (far === undefined) continue;
  const given = Math.min(LENGTH, Math.max(LEAST, longest));
  const near = given === LENGTH ? far : attack(source, flags, given, limit);
  const verdict = far.linear ? "linear" : near === undefined || near.linear ? "bounded" : "broken";
  counts[verdict] += 1;
  const shown = source.length > SHOWN ? `${source.slice(0, SHOWN)}…` : source;
  say(`${verdict.padEnd(7)} ${place}  /${shown}/${flags}`);
  say(`        ${LENGTH}: ${told(far)}; given ${longest} at most${near === undefined ? "" : `, where: ${told(near)}`}`);
}
say(
  `${counts.broken} broken; ${counts.bounded} slow only on more than they are ever given; ${counts.linear} slow in proportion`,
);
if (counts.broken > 0) process.exitCode = 1;
