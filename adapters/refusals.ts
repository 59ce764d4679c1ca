import type { Refusal } from "../src/index.ts";

/** Files that are not served are named with the reason; of very many the first will do. */
const TOLD = 10;

/** Tells which files are not served, in a line each. */
export const tellRefusals = (tell: (line: string) => void): ((refusal: Refusal) => void) => {
  let refused = 0;
  return ({ file, reason }) => {
    refused++;
    if (refused <= TOLD) tell(`${file}: ${reason}`);
    else if (refused === TOLD + 1) tell("… and more files");
  };
};
