/** Which of the files that are not served a person is told of, and when. */
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

/** The same as lines of text, once something serves: where nothing does, the error that ends the loading names them all. */
export const reportUnservedFiles = (tell: (line: string) => void): UnservedReport => {
  const held: string[] = [];
  let isLoaded = false;
  const say = (line: string): void => {
    if (isLoaded) tell(line);
    else held.push(line);
  };
  const report = limitUnservedFiles(
    ({ file, reason }) => say(`${file}: ${reason}`),
    (count) => say(`… and ${count} more files`),
  );
  return {
    onRefused: report.onRefused,
    onLoaded: () => {
      report.onLoaded();
      isLoaded = true;
      for (const line of held.splice(0)) tell(line);
    },
  };
};
