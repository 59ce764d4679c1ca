import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startPostgres } from "../../store/postgres/postgres-server.ts";
import { crashReplicas } from "./crash-replicas.ts";

/** `npm run crash:replicas`: bots that share a database are killed at random; ends with 1 when a question was lost or answered twice. */
const { values } = parseArgs({
  options: {
    /** Of an empty database; without it a server of our own is started. */
    database: { type: "string" },
    replicas: { type: "string", default: "3" },
    kills: { type: "string", default: "30" },
    /** Percent of the kills that only stop a process for longer than a lease. */
    freezes: { type: "string", default: "0" },
    rate: { type: "string", default: "100" },
    chats: { type: "string", default: "50" },
    /** After which a silent process is taken for dead, in milliseconds. */
    lease: { type: "string", default: "10000" },
    /** Between two kills, in milliseconds, on average. */
    pause: { type: "string", default: "2000" },
  },
});

const server = values.database === undefined ? await startPostgres() : undefined;
const totals = await crashReplicas({
  database: values.database ?? (await server?.create()) ?? "",
  program: fileURLToPath(new URL("./replica-bot.js", import.meta.url)),
  replicas: Number(values.replicas),
  kills: Number(values.kills),
  freezes: Number(values.freezes) / 100,
  rate: Number(values.rate),
  chats: Number(values.chats),
  lease: Number(values.lease),
  pause: () => Number(values.pause) * (0.1 + 1.8 * Math.random()),
  onKill: (kill) => {
    if (kill % 10 === 0) console.log(`${kill} kills`);
  },
});
await server?.stop();
console.log(JSON.stringify(totals));
// What a stopped process had on its way comes when it goes on, behind what others sent meanwhile.
const disordered = totals.frozen === 0 ? totals.disordered : 0;
process.exitCode = totals.unaccounted + totals.doubled + disordered === 0 ? 0 : 1;
