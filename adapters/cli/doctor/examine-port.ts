/** Whether PORT can be listened on, and who listens there. */
import { once } from "node:events";
import { createServer } from "node:net";
import { request } from "undici";
import { z } from "zod";
import { codeOf, type DoctorFinding, reportGood, reportNote, reportWrong } from "../../program/index.ts";

const HEALTH_TIMEOUT_MS = 3_000;
const healthSchema = z.object({ ok: z.boolean(), store: z.string(), platforms: z.record(z.string(), z.unknown()) });

/** The health of the bot that listens there; undefined when what listens there is none. */
const healthAt = async (port: number): Promise<z.infer<typeof healthSchema> | undefined> => {
  try {
    const { body } = await request(`http://127.0.0.1:${port}/healthz`, {
      signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS),
    });
    return healthSchema.safeParse(await body.json()).data;
  } catch {
    return undefined;
  }
};

/** Whether the port can be had, and who has it. */
export const examinePort = async (port: number): Promise<readonly DoctorFinding[]> => {
  const server = createServer();
  try {
    server.listen(port);
    await once(server, "listening");
    return [reportGood("PORT", `${port} is free`)];
  } catch (error) {
    const code = codeOf(error) ?? "unknown fault";
    if (code !== "EADDRINUSE") {
      return [reportWrong("PORT", `${port} cannot be had (${code})`, "take one from 1024 on, or grant the right")];
    }
    const running = await healthAt(port);
    if (running === undefined) {
      return [
        reportWrong("PORT", `${port} is in use by another program`, "choose another one, or stop what listens there"),
      ];
    }
    return running.ok
      ? [reportNote("PORT", `a bot answers on ${port}, and is well`)]
      : [
          reportWrong(
            "PORT",
            `a bot answers on ${port}, and is not well: ${JSON.stringify(running)}`,
            "its log says why; look for lines of level error",
          ),
        ];
  } finally {
    server.close();
  }
};
