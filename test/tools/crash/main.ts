import { parseArgs } from "node:util";
import { MAX_CONCURRENT_SENDS } from "../../../adapters/serve/send-semaphore.ts";
import { runCrash } from "./crash.ts";
import { stages } from "./stage.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "100" },
    rate: { type: "string", default: "200" },
    chats: { type: "string", default: "50" },
    platform: { type: "string", default: "loopback" },
    /** Stops after so many seconds, whatever the number of kills. */
    seconds: { type: "string" },
  },
});

const openStage = stages[values.platform];
if (!openStage) {
  console.error(`--platform: one of ${Object.keys(stages).join(", ")}`);
  process.exit(2);
}
// After it is up: in half of the cases it still has a backlog to work on, in the others it has emptied it.
const [shortest, longest] = [100, 1_900];
const average = (shortest + longest) / 2 + 600;
const kills = values.seconds
  ? Math.max(1, Math.floor((Number(values.seconds) * 1000) / average))
  : Number(values.kills);
console.log(
  `${values.platform}: ${kills} kills under ${values.rate} questions a second from ${values.chats} chats, rates off`,
);
const totals = await runCrash(await openStage(), {
  kills,
  rate: Number(values.rate),
  chats: Number(values.chats),
  pause: () => shortest + Math.random() * (longest - shortest),
  onKill: (kill) => {
    if (kill % 10 === 0) console.log(`${kill} kills`);
  },
});
console.log(JSON.stringify(totals));
const { unaccounted, waiting, doubled, mostAmbiguousAtOnce, ambiguous, report = {} } = totals;
const { correctedTwice = 0, outdated = 0, sharedTwice = 0 } = report;
// Of an answer that was perhaps sent no message is known, which could be corrected.
const isCorrected = correctedTwice === 0 && outdated <= ambiguous;
const sound =
  unaccounted + waiting + doubled + sharedTwice === 0 && mostAmbiguousAtOnce <= MAX_CONCURRENT_SENDS && isCorrected;
process.exitCode = sound ? 0 : 1;
