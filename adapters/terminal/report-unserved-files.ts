import type { FileRefusal } from "../../src/server.ts";

/** Files that are not served are named with the reason; of very many the first will do. */
const MAX_NAMED_FILES = 20;

/** Told of the files that are not served: the first of them while a library loads, then how many more there are. */
export type UnservedReport = Readonly<{
  onRefused: (refusal: FileRefusal) => void;
  /** When all files were looked at; every later one is named. */
  onLoaded: () => void;
}>;

export const limitUnservedFiles = (
  tell: (refusal: FileRefusal) => void,
  tellRest: (count: number) => void,
): UnservedReport => {
  let refused = 0;
  let isLoaded = false;
  return {
    onRefused: (refusal) => {
      refused += 1;
      if (isLoaded || refused <= MAX_NAMED_FILES) tell(refusal);
    },
    onLoaded: () => {
      if (!isLoaded && refused > MAX_NAMED_FILES) tellRest(refused - MAX_NAMED_FILES);
      isLoaded = true;
    },
  };
};

/** The same as lines of text. */
export const reportUnservedFiles = (tell: (line: string) => void): UnservedReport =>
  limitUnservedFiles(
    ({ file, reason }) => tell(`${file}: ${reason}`),
    (count) => tell(`… and ${count} more files`),
  );
