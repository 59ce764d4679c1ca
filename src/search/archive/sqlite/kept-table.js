/**
 * Decides what stays in an archive's file of the articles: of each source (a file, an address) the state in which it was read and what
 * is known of its article without its words, and these words once for all sources that have the same.
 *
 * @import { KeptSource } from "./engine-messages.ts"
 */

/** @param {import("libsql").Database} db the file of an archive */
export const openKeptTable = (db) => {
  const findSource = db.prepare("select key from source where name = ?").raw();
  const insertSource = db.prepare("insert or replace into source (name, stamp, key, about) values (?, ?, ?, ?)");
  const deleteSource = db.prepare("delete from source where name = ?");
  const insertContent = db.prepare("insert or replace into content (key, bytes) values (?, ?)");
  const deleteContent = db.prepare(
    "delete from content where key = ?1 and not exists (select 1 from source where key = ?1)",
  );
  const isNamed = db.prepare("select 1 from source where key = ? limit 1").raw();

  /** The key of what a source has. @param {string} name @returns {Buffer | undefined} */
  const keyOf = (name) => /** @type {[Buffer][]} */ (findSource.all([Buffer.from(name)]))[0]?.[0];

  return {
    /** @param {KeptSource} source */
    keep: ({ name, stamp, key, about, content }) => {
      const before = keyOf(name);
      insertContent.run(Buffer.from(key), Buffer.from(content));
      insertSource.run(Buffer.from(name), Buffer.from(stamp), Buffer.from(key), Buffer.from(about));
      if (before !== undefined && before.toString() !== key) deleteContent.run([before]);
    },
    /** Returns the key of what it had, when no other source has that. @param {string} name */
    release: (name) => {
      const before = keyOf(name);
      if (before === undefined) return undefined;
      deleteSource.run([Buffer.from(name)]);
      if (isNamed.all([before]).length > 0) return undefined;
      deleteContent.run([before]);
      return before.toString();
    },
    /** Deletes what a process that was ended left behind; returns the keys of articles that no source has. */
    tidy: () => {
      db.exec("delete from content where key not in (select key from source)");
      const orphans = db.prepare("select key from article where key not in (select key from source)").raw().all();
      return /** @type {[Buffer][]} */ (orphans).map(([key]) => key.toString());
    },
  };
};
