import { request } from "undici";
import { type Finding, good, wrong } from "./finding.ts";

/** Certificates and updates bear times; a minute is more than any network takes. Milliseconds. */
const TOLERATED = 60_000;
const DEADLINE = 10_000;

/** Compares our clock with the one of a server, by the `Date` of its answer. Nothing when it tells none. */
export const examineClock = async (address: string, now: () => number = Date.now): Promise<readonly Finding[]> => {
  let told: string | string[] | undefined;
  try {
    const { headers, body } = await request(new URL(address).origin, {
      method: "HEAD",
      signal: AbortSignal.timeout(DEADLINE),
    });
    await body.dump();
    told = headers.date;
  } catch {
    // Whoever cannot be reached is told of where something is asked of it.
    return [];
  }
  const theirs = typeof told === "string" ? Date.parse(told) : Number.NaN;
  if (Number.isNaN(theirs)) return [];
  const seconds = Math.round((now() - theirs) / 1_000);
  if (Math.abs(seconds) * 1_000 <= TOLERATED) return [good("clock", "goes right")];
  return [
    wrong(
      "clock",
      `is ${Math.abs(seconds).toLocaleString("en")} seconds ${seconds > 0 ? "fast" : "slow"}`,
      "set the machine's clock by the network: timedatectl set-ntp true, or the host's clock in a container",
    ),
  ];
};
