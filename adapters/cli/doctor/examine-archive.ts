/** Whether the cluster of ARCHIVE_URL can look through the articles. */
import { examineIndex } from "../../../src/server.ts";
import { type DoctorFinding, reportGood, reportWrong } from "../../program/index.ts";

export const examineArchive = async (url: string): Promise<readonly DoctorFinding[]> => {
  const { isThere, problem } = await examineIndex(url);
  const remedy =
    "until it is mended the articles are looked through on this machine; docs/operate.md says what the cluster needs";
  if (problem !== undefined) return [reportWrong("ARCHIVE_URL", problem, remedy)];
  return [
    reportGood("ARCHIVE_URL", isThere ? "answers, and has the bot's index" : "answers; the bot will make its index"),
  ];
};
