/**
 * Decides whether a file can be gone on with: one of this layout and of this reading, which SQLite finds sound where the process before
 * ended without closing it. Any other is deleted and begun anew: it is never the truth, and the articles are read again.
 */

import { closeSync, openSync, rmSync } from "node:fs";
import Database from "libsql";
import { hashStem } from "./hash-stem.js";

/** All text is kept as bytes: libsql ends the process when it reads text that is not UTF-8, as that of a damaged file may be. */
const LAYOUT = `
  create table article (number integer primary key, key blob not null unique, length integer not null, title blob not null, words blob not null);
  create index article_length on article (length);
  create virtual table text using fts5(title, body, aside, content='', contentless_delete=1, tokenize='ascii');
  create virtual table quotable using fts5(numbers, content='', contentless_delete=1, detail=none, tokenize='ascii');
  create table stem (stem blob primary key) without rowid;
  create table content (key blob not null unique, bytes blob not null);
  create table source (name blob primary key, stamp blob not null, key blob not null, about blob not null) without rowid;
  create index source_key on source (key);
  create table unclosed (since integer not null);
`;

/** The log goes first: one that is left behind would be played into the next file of that name. */
const FILE_ENDINGS = ["-wal", "-shm", ""];

/** @param {string} file */
export const removeArchiveFile = (file) => {
  for (const ending of FILE_ENDINGS) rmSync(file + ending, { force: true });
};

/** How many articles have a term, and every place of it; no part of the file. */
const VOCABULARY = `
  create virtual table temp.vocabulary using fts5vocab(main, text, 'col');
  create virtual table temp.place using fts5vocab(main, text, 'instance');
`;

/** @param {string} file */
const connect = (file) => {
  const db = new Database(file);
  try {
    db.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma journal_size_limit = 16000000");
    db.exec("pragma secure_delete = on; pragma temp_store = memory; pragma cache_size = -8000");
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/** @param {Database.Database} db @param {string} query @returns {unknown} */
const scalarOf = (db, query) => /** @type {unknown[][]} */ (db.prepare(query).raw().all())[0]?.[0];

/** @param {string} file @param {number} number */
const goOn = (file, number) => {
  const db = connect(file);
  try {
    if (scalarOf(db, "select user_version from pragma_user_version") !== number) throw new Error("of another layout");
    const wasClosed = scalarOf(db, "select count(*) from unclosed") === 0;
    const verdict = wasClosed || scalarOf(db, "select quick_check = 'ok' from pragma_quick_check(1)") === 1;
    if (!verdict) throw new Error("damaged");
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/** @param {string} file @param {number} number */
const begin = (file, number) => {
  removeArchiveFile(file);
  // SQLite takes an empty file for none; it is made here so that it is never anybody else's to read.
  closeSync(openSync(file, "wx", 0o600));
  const db = connect(file);
  db.exec(`begin; ${LAYOUT} pragma user_version = ${number}; commit`);
  return db;
};

/**
 * `distrust`: the next process begins it anew; what SQLite finds wrong when it is asked is not all found by its check.
 *
 * @typedef {Readonly<{ db: import("libsql").Database; distrust: () => void; close: () => void }>} ArchiveFile
 */

/**
 * Opens the file of an archive for writing; there is one that writes.
 *
 * @param {Readonly<{ file: string; reading: number; isNew: boolean }>} options
 * @returns {ArchiveFile}
 */
export const openArchiveFile = ({ file, reading, isNew }) => {
  // SQLite keeps a number of 31 bits for whoever made the file.
  const number = hashStem(`${LAYOUT} ${reading}`) >>> 1;
  /** @type {Database.Database} */
  let db;
  try {
    if (isNew) throw new Error("to be begun anew");
    db = goOn(file, number);
  } catch {
    db = begin(file, number);
  }
  db.exec(`${VOCABULARY} insert into unclosed values (unixepoch())`);
  return {
    db,
    distrust: () => {
      try {
        if (db.inTransaction) db.exec("rollback");
        db.exec("pragma user_version = 0");
      } catch {
        // It is not closed then, either, and checked.
      }
    },
    close: () => {
      db.exec("delete from unclosed; pragma wal_checkpoint(truncate)");
      db.close();
    },
  };
};

/** A file that has no name and goes with its connection. @returns {ArchiveFile} */
export const openNamelessFile = () => {
  const db = new Database("");
  db.exec(`pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -8000; ${LAYOUT} ${VOCABULARY}`);
  return { db, distrust: () => {}, close: () => db.close() };
};
