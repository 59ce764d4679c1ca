import type { FileRefusal } from "../../src/server.ts";

/** Files that are not served are named with the reason; of very many the first will do. */
const MAX_REPORTED_FILES = 10;

/** A line for each file that is not served. */
export const reportUnservedFiles = (tell: (line: string) => void): ((refusal: FileRefusal) => void) => {
  let refused = 0;
  return ({ file, reason }) => {
    refused++;
    if (refused <= MAX_REPORTED_FILES) tell(`${file}: ${reason}`);
    else if (refused === MAX_REPORTED_FILES + 1) tell("… and more files");
  };
};
