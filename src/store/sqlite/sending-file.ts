/** Which messages were on their way out when a process died. */

import { closeSync, existsSync, openSync, readFileSync, writeSync } from "node:fs";

/**
 * Which rows had a message on its way out when the process died. The database alone cannot tell: it records that a message is about to
 * be sent some milliseconds before it is. This is memory that the operating system keeps when a process is killed, written immediately
 * before the message is sent: a row that is not in it was certainly not sent. After a crash of the machine itself it says nothing.
 */
export type SendingFile = Readonly<{
  /** What the last process was sending; undefined when that is not known. */
  leftRows: ReadonlySet<number> | undefined;
  /** From now on it is this process's, and holds nothing but these rows, whose outcome is not known yet. */
  begin: (rows: readonly number[]) => void;
  /** Stands there when it returns. Throws when it cannot be written; nothing may be sent then. */
  add: (row: number) => void;
  /** To be called when what became of the row is about to be written; what it returns, when that is on the disk. Rows that were added again in between stay. */
  startSettling: (row: number) => () => void;
  close: () => void;
}>;

/** The name that Linux gives to the time between two starts of the machine. */
const BOOT_ID_FILE = "/proc/sys/kernel/random/boot_id";
const HEADER_BYTES = 64;
const SLOT_BYTES = 8;
/** Far more than can be under way; with the header, one block of a disk. */
const SLOT_COUNT = 504;
const FILE_BYTES = HEADER_BYTES + SLOT_BYTES * SLOT_COUNT;

const readBootId = (): string => (existsSync(BOOT_ID_FILE) ? readFileSync(BOOT_ID_FILE, "latin1").trim() : "");

const readRows = (file: string, boot: string): ReadonlySet<number> | undefined => {
  if (boot === "" || !existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  if (bytes.length !== FILE_BYTES || bytes.toString("latin1", 0, HEADER_BYTES).trim() !== boot) return undefined;
  const rows = Array.from({ length: SLOT_COUNT }, (_, slot) =>
    Number(bytes.readBigUInt64LE(HEADER_BYTES + slot * SLOT_BYTES)),
  );
  return new Set(rows.filter((row) => row > 0));
};

/** Reads what the last process left in `file`, which is not changed before `begin`. `boot` is empty where the machine does not tell. */
export const openSendingFile = (file: string, boot = readBootId()): SendingFile => {
  const left = readRows(file, boot);
  const opened = openSync(file, left === undefined ? "w+" : "r+", 0o600);
  /** By row: where it stands, and how often it was added. */
  const known = new Map<number, { slot: number; added: number }>();
  let free: number[] = [];
  let closed = false;

  const write = (slot: number, row: number): void => {
    // The number of a closed file may be another file's by now.
    if (closed) throw new Error("closed");
    const bytes = Buffer.alloc(SLOT_BYTES);
    bytes.writeBigUInt64LE(BigInt(row));
    writeSync(opened, bytes, 0, SLOT_BYTES, HEADER_BYTES + slot * SLOT_BYTES);
  };

  return {
    leftRows: left,
    begin: (rows) => {
      const whole = Buffer.alloc(FILE_BYTES);
      // Rows that do not fit are rows of which the next process must not think that they were not sent.
      const fits = rows.length <= SLOT_COUNT / 2;
      whole.write((fits ? boot : "").padEnd(HEADER_BYTES), 0, "latin1");
      known.clear();
      for (const [slot, row] of fits ? rows.entries() : []) {
        whole.writeBigUInt64LE(BigInt(row), HEADER_BYTES + slot * SLOT_BYTES);
        known.set(row, { slot, added: 0 });
      }
      free = Array.from({ length: SLOT_COUNT - known.size }, (_, index) => SLOT_COUNT - 1 - index);
      writeSync(opened, whole, 0, FILE_BYTES, 0);
    },
    add: (row) => {
      const there = known.get(row);
      if (there) {
        there.added++;
        return;
      }
      const slot = free.at(-1);
      if (slot === undefined) throw new Error("too many messages under way");
      write(slot, row);
      free.pop();
      known.set(row, { slot, added: 0 });
    },
    startSettling: (row) => {
      const there = known.get(row);
      const added = there?.added;
      return () => {
        if (there === undefined || there.added !== added || known.get(row) !== there) return;
        try {
          write(there.slot, 0);
        } catch {
          // It stays in its place, where it does no harm: it is asked for only while its outcome is not on the disk.
          return;
        }
        known.delete(row);
        free.push(there.slot);
      };
    },
    close: () => {
      if (!closed) closeSync(opened);
      closed = true;
    },
  };
};
