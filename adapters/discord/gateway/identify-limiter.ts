import { SimpleIdentifyThrottler } from "discord.js";
import { type Logger, sleep } from "../../../src/server.ts";
import { budgetCapacity, discordWaitMs, type IdentifyBudget, spendIdentify } from "./identify-budget.ts";
import type { ShardConnections } from "./sharding.ts";

export type IdentifyLimiterOptions = Readonly<{
  budget: () => IdentifyBudget | undefined;
  /** Resolves when the budget is kept: an identify that is not counted could be repeated for ever. */
  saveBudget: (budget: IdentifyBudget) => Promise<void>;
  /** False in crash and soak runs. */
  paced: boolean;
  log: Logger;
}>;

/** Lets a connection identify itself as often as its budget allows and no faster than Discord wants; rejects when `signal` is aborted. */
export const createIdentifyLimiter = ({ budget, saveBudget, paced, log }: IdentifyLimiterOptions) => {
  let discords: SimpleIdentifyThrottler | undefined;
  return async (connections: ShardConnections, shard: number, signal: AbortSignal): Promise<void> => {
    const most = budgetCapacity(await connections.getShardCount());
    for (;;) {
      const { session_start_limit: limit } = await connections.fetchGatewayInformation(true);
      discords ??= new SimpleIdentifyThrottler(limit.max_concurrency);
      const outcome = spendIdentify(budget(), most, Date.now());
      const ours = paced && "waitMs" in outcome ? outcome.waitMs : 0;
      const ms = Math.max(ours, discordWaitMs(limit));
      if (ms === 0) {
        if ("budget" in outcome) await saveBudget(outcome.budget);
        break;
      }
      log.warn({ shard, ms, remaining: limit.remaining }, "discord: too many new sessions; waiting");
      // Looked at again now and then, as Discord's count may have been reset by a person.
      await sleep(Math.min(ms, 15 * 60_000), signal);
    }
    await discords.waitForIdentify(shard, signal);
  };
};
