import { attack, attackBehind, type SlowExpression } from "./attack.ts";
import { driveExpressions } from "./drive.ts";
import { gatherExpressions, type ObservedExpression } from "./gather.ts";
import { listLiterals } from "./list-literals.ts";

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

type Verdict = "broken" | "bounded" | "linear";

/** What is wrong with an expression, and how it is shown; undefined when nothing is. */
const judge = ({
  source,
  flags,
  longest,
}: ObservedExpression): Readonly<{ verdict: Verdict; how: string }> | undefined => {
  const behind = attackBehind(source, flags, limit);
  if (behind !== undefined) return { verdict: "broken", how: `${MIN_BOUNDED_CHARS}: ${formatSlow(behind)}` };
  const far = attack(source, flags, ATTACK_CHARS, limit);
  if (far === undefined) return undefined;
  const given = Math.min(ATTACK_CHARS, Math.max(MIN_BOUNDED_CHARS, longest));
  const near = given === ATTACK_CHARS ? far : attack(source, flags, given, limit);
  const where = near === undefined ? "" : `, where: ${formatSlow(near)}`;
  return {
    verdict: far.linear ? "linear" : near === undefined || near.linear ? "bounded" : "broken",
    how: `${ATTACK_CHARS}: ${formatSlow(far)}; given ${longest} at most${where}`,
  };
};

const seen = await gatherExpressions(driveExpressions);
const keyOf = ({ source, flags }: ObservedExpression): string => `${source}/${flags}`;
const ran = new Set(seen.map(keyOf));
const others = (await listLiterals()).filter((one) => !ran.has(keyOf(one)));
say(`${seen.length} regular expressions ran, ${others.length} others are written and did not`);
const counts = { broken: 0, bounded: 0, linear: 0 };
for (const one of [...seen, ...others]) {
  const found = judge(one);
  if (found === undefined) continue;
  counts[found.verdict] += 1;
  const { source, flags, place } = one;
  const shown = source.length > MAX_SHOWN_CHARS ? `${source.slice(0, MAX_SHOWN_CHARS)}…` : source;
  say(`${found.verdict.padEnd(7)} ${place}  /${shown}/${flags}`);
  say(`        ${found.how}`);
}
say(
  `${counts.broken} broken; ${counts.bounded} slow only on more than they are ever given; ${counts.linear} slow in proportion`,
);
if (counts.broken > 0) process.exitCode = 1;
