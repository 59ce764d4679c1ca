import { attack, type SlowExpression } from "./attack.ts";
import { driveExpressions } from "./drive.ts";
import { gatherExpressions } from "./gather.ts";

/** Milliseconds that none may exceed. */
const limit = Number(process.argv[2]);
const ATTACK_CHARS = 100_000;
/** What is only given words or lines may be given longer ones than it was. */
const MIN_BOUNDED_CHARS = 1_000;
const MAX_SHOWN_CHARS = 90;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const formatSlow = ({ piece, ms }: SlowExpression): string =>
  `${ms === Number.POSITIVE_INFINITY ? "given up" : `${ms.toFixed(0)} ms`} on ${JSON.stringify(piece)}`;

const seen = await gatherExpressions(driveExpressions);
say(`${seen.length} regular expressions ran`);
const counts = { broken: 0, bounded: 0, linear: 0 };
for (const { source, flags, place, longest } of seen) {
  const far = attack(source, flags, ATTACK_CHARS, limit);
  if (far === undefined) continue;
  const given = Math.min(ATTACK_CHARS, Math.max(MIN_BOUNDED_CHARS, longest));
  const near = given === ATTACK_CHARS ? far : attack(source, flags, given, limit);
  const verdict = far.linear ? "linear" : near === undefined || near.linear ? "bounded" : "broken";
  counts[verdict] += 1;
  const shown = source.length > MAX_SHOWN_CHARS ? `${source.slice(0, MAX_SHOWN_CHARS)}…` : source;
  say(`${verdict.padEnd(7)} ${place}  /${shown}/${flags}`);
  say(
    `        ${ATTACK_CHARS}: ${formatSlow(far)}; given ${longest} at most${near === undefined ? "" : `, where: ${formatSlow(near)}`}`,
  );
}
say(
  `${counts.broken} broken; ${counts.bounded} slow only on more than they are ever given; ${counts.linear} slow in proportion`,
);
if (counts.broken > 0) process.exitCode = 1;
