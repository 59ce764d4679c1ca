import { type DoctorFinding, reportGood, reportWrong } from "./finding.ts";

/** Certificates and updates have times; a minute is more than any network takes. */
const MAX_CLOCK_SKEW_MS = 60_000;
const CLOCK_REQUEST_TIMEOUT_MS = 10_000;

/** Compares our clock with the one of a server, by the `Date` of its answer. Nothing when it gives none. */
export const examineClockSkew = async (
  address: string,
  now: () => number = Date.now,
): Promise<readonly DoctorFinding[]> => {
  let date: string | string[] | undefined;
  try {
    // Only the doctor asks; a prompt need not wait for this package.
    const { request } = await import("undici");
    const { headers, body } = await request(new URL(address).origin, {
      method: "HEAD",
      signal: AbortSignal.timeout(CLOCK_REQUEST_TIMEOUT_MS),
    });
    await body.dump();
    date = headers.date;
  } catch {
    // A server that cannot be reached is reported where it is needed.
    return [];
  }
  const theirs = typeof date === "string" ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(theirs)) return [];
  const seconds = Math.round((now() - theirs) / 1_000);
  if (Math.abs(seconds) * 1_000 <= MAX_CLOCK_SKEW_MS) return [reportGood("clock", "goes right")];
  return [
    reportWrong(
      "clock",
      `is ${Math.abs(seconds).toLocaleString("en")} seconds ${seconds > 0 ? "fast" : "slow"}`,
      "set the machine's clock by the network: timedatectl set-ntp true, or the host's clock in a container",
    ),
  ];
};
