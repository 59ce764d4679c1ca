/** One platform's inbox in a file that this process has alone. */

import type { Kysely } from "kysely";
import type { Clock } from "../../clock.ts";
import { nextTurn } from "../../yielding.ts";
import type { Commits } from "../commits.ts";
import { chargeAsker } from "../inbox/allowances.ts";
import { createPreviousMessages } from "../inbox/claimed-entry.ts";
import { countWaiting } from "../inbox/count-waiting.ts";
import { createEntryOutcomes } from "../inbox/entry-outcomes.ts";
import { createInsertEntries } from "../inbox/insert-entries.ts";
import { createLanes } from "../inbox/lanes.ts";
import {
  MAX_KNOWN_ENTRIES,
  type OpenedInbox,
  type PlatformInbox,
  type PlatformInboxOptions,
} from "../inbox/platform-inbox.ts";
import type { Tables } from "../schema.ts";
import { createBacklog } from "./backlog.ts";
import { createClaimEntries } from "./claim-entries.ts";
import { recoverSending } from "./recover-sending.ts";
import type { SendingFile } from "./sending-file.ts";

export type OpenInboxOptions = PlatformInboxOptions &
  Readonly<{
    db: Kysely<Tables>;
    commits: Commits;
    clock: Clock;
    platform: string;
    /** Gives the platform's lock back. */
    unlock: () => void;
    sendingFile: SendingFile;
  }>;

export const openInbox = async (options: OpenInboxOptions): Promise<OpenedInbox> => {
  const { db, commits, clock, platform, limit, maxKnown = MAX_KNOWN_ENTRIES, unlock, sendingFile } = options;
  const ambiguous = await recoverSending(options);
  const lanes = createLanes();
  const claimed = new Set<number>();
  const insertEntries = createInsertEntries(platform);
  const backlog = createBacklog({ db, platform, lanes, maxKnown });
  await backlog.read(true);
  const waiting = await countWaiting(db, platform);

  const settle: Commits["settle"] = async (id, mark, send) => {
    const settled = sendingFile.startSettling(id);
    await commits.settle(id, mark, send);
    settled();
  };
  const { putBack, wake, ...outcomes } = createEntryOutcomes({ settle, lanes, claimed });

  const inbox: PlatformInbox = {
    ...outcomes,
    backlog: { waiting, ambiguous },
    accept: async (entries) => {
      const added = await commits.run((trx) => insertEntries(trx, entries, { limit, now: clock() }));
      for (const row of added) if (row && row.ruling !== "drop") backlog.add(row);
      wake();
      return added.map((row) => row !== undefined && row.ruling !== "drop");
    },
    claim: createClaimEntries({ commits, clock, lanes, claimed, backlog }),
    markSending: async (id) => {
      await commits.mark(id, { state: "answering", reason: null });
      // Several begin with one commit. Each goes on in a turn of its own, so that none waits for the others' messages.
      await nextTurn();
      sendingFile.add(id);
    },
    release: async (entry, ms) => {
      await settle(entry.id, { state: "accepted", reason: null, claims: 0 });
      putBack(entry, clock() + ms);
    },
    charge: (entry, cost) => commits.run((trx) => chargeAsker(trx, entry, cost, { limit, now: clock() })),
    previousMessages: createPreviousMessages(db, platform),
    wakeAt: lanes.wakeAt,
    waiting: () => lanes.size(),
    close: async () => {
      sendingFile.close();
      unlock();
    },
  };
  return { inbox, lanes, claimed };
};
