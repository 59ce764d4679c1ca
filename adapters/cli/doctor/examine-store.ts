/** Whether the store can be opened and written, and what waits in it. */
import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import {
  type Config,
  createClock,
  isConfigurationError,
  isOpenToOthers,
  listServedPlatforms,
  openStore,
} from "../../../src/server.ts";
import { type DoctorFinding, reportGood, reportNote, reportWrong, toFindings } from "../../program/index.ts";

/** A busy newsroom's store takes some ten megabytes. Bytes. */
const MIN_FREE_BYTES = 100 * 2 ** 20;

/** The folder itself, or the nearest one above it that there is. */
const nearestExisting = (directory: string): string => {
  let at = resolve(directory);
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
};

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
};

const examineSpace = (folder: string): DoctorFinding[] => {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= MIN_FREE_BYTES) return [];
  return [
    reportWrong(
      "DATA_DIR",
      `${Math.floor(free / 2 ** 20)} MB are free on its disk`,
      "make room: what cannot be written down is not answered",
    ),
  ];
};

/** The bot makes its folder for its own user alone; one that somebody else made may be open to others on purpose. */
const examineModes = (directory: string): DoctorFinding[] => {
  const file = join(directory, "pullquote.db");
  const open = [directory, file].find((path) => existsSync(path) && isOpenToOthers(path));
  if (open === undefined) return [];
  return [
    reportNote(
      "DATA_DIR",
      `others on this machine may look into ${open}: readers' questions are in there`,
      `chmod ${open === directory ? "700" : "600"} ${open}, unless that is meant`,
    ),
  ];
};

/** Whether a bot runs on the store, as far as that can be known. */
const examineLocks = async (directory: string): Promise<readonly DoctorFinding[]> => {
  try {
    const served = await listServedPlatforms(directory);
    return served.length > 0 ? [reportNote("store", `in use by a bot that serves ${served.join(", ")}`)] : [];
  } catch (error) {
    if (!isConfigurationError(error)) throw error;
    return toFindings(error, "give it to the user that runs the bot, and make room where the disk is full");
  }
};

/** Looks at the folder of the store; undefined as `open`: there is nothing to open. */
const examineFolder = async (
  directory: string,
): Promise<Readonly<{ open: boolean; findings: readonly DoctorFinding[] }>> => {
  const folder = nearestExisting(directory);
  if (!isWritable(folder)) {
    const remedy = `give the user that runs the bot a folder of its own: mkdir -p and chown, or another DATA_DIR`;
    return {
      open: false,
      findings: [reportWrong("DATA_DIR", `${folder} is no folder that can be written to`, remedy)],
    };
  }
  const space = [...examineSpace(folder), ...examineModes(directory)];
  if (!existsSync(join(directory, "pullquote.db"))) {
    return { open: false, findings: [...space, reportGood("store", "none yet; the bot makes it when it is started")] };
  }
  return { open: true, findings: [...space, ...(await examineLocks(directory))] };
};

/** Opens the store beside a running bot, and looks at what waits in it. Changes nothing. */
export const examineStore = async ({ dataDir: directory, database }: Config): Promise<readonly DoctorFinding[]> => {
  const { open, findings } = database ? { open: true, findings: [] } : await examineFolder(directory);
  if (!open) return findings;
  try {
    const store = await openStore({ directory, clock: createClock(), readOnly: true, ...(database && { database }) });
    try {
      const { accepted = 0, ambiguous = 0, failed = 0 } = await store.counts();
      return [
        ...findings,
        reportGood("store", `opens; ${accepted} questions wait`),
        ...(ambiguous + failed > 0
          ? [
              reportNote(
                "store",
                `${ambiguous} perhaps sent, ${failed} not answered in 48 hours`,
                "see: pullquote inbox",
              ),
            ]
          : []),
      ];
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!isConfigurationError(error)) throw error;
    const remedy = database
      ? "check DATABASE_URL and that the server runs and lets this machine in"
      : "see the reason; a backup can be put in its place while the bot is stopped";
    return [...findings, ...toFindings(error, remedy)];
  }
};
