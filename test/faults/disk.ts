/** Disks that take nothing more, and what a running process may have of its machine. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Child } from "./child.ts";

/** Changes what a running process may have. */
export const limit = ({ process: { pid } }: Child, what: string): void => {
  execFileSync("prlimit", ["--pid", `${pid}`, what]);
};

/** Ways to make a disk take nothing more, and to mend it. */
type Ailment = Readonly<{
  name: string;
  shell?: string;
  fall: (child: Child, directory: string) => void;
  heal: (child: Child, directory: string) => void;
}>;

/**
 * A file that may not be changed refuses what is written to it, as a disk does that failed and is read-only from then on. All but the
 * index that SQLite shares through memory, where such a refusal is no error but a signal that ends the process; and one that is gone
 * again, such as a journal, is none.
 */
const changeable = (directory: string, is: boolean): void => {
  for (const name of readdirSync(directory)) {
    const file = join(directory, name);
    if (name.endsWith("-shm")) continue;
    try {
      execFileSync("chattr", [is ? "-i" : "+i", file], { stdio: "ignore" });
    } catch (error) {
      if (existsSync(file)) throw error;
    }
  }
};
const canFreeze = (): boolean => {
  const file = join(mkdtempSync(join(tmpdir(), "pullquote-freeze-")), "x");
  writeFileSync(file, "");
  try {
    for (const change of ["+i", "-i"]) execFileSync("chattr", [change, file], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(dirname(file), { recursive: true });
  }
};

const freezing: Ailment = {
  name: "fails while the bot runs",
  fall: (_, directory) => changeable(directory, false),
  heal: (_, directory) => changeable(directory, true),
};

export const ailments: readonly Ailment[] = [
  {
    name: "is full",
    // A limit on the size of files is what a full disk is to a database; it can be lifted from outside.
    shell: 'trap "" XFSZ; ulimit -S -f 700; exec "$@"',
    fall: () => {},
    heal: (child) => limit(child, "--fsize=unlimited:unlimited"),
  },
  // Only root may do that, and only on some file systems.
  ...(canFreeze() ? [freezing] : []),
];
