/** Reads what an archive's file has of articles, beside the thread that writes it, and only what is whole. */
import { crc32 } from "node:zlib";
import Database from "libsql";
import { type ArticleAbout, type ArticleContent, decodeContent } from "./article-content.ts";

/** What is kept of a source, without its article's words. */
export type KeptAbout = Readonly<{ stamp: string; key: string; about: ArticleAbout }>;

/** All of it throws where SQLite finds that the file is damaged. */
export type KeptReader = Readonly<{
  /** What is kept of a source; quickest where sources are asked for in the order of their names. */
  source: (name: string) => KeptAbout | undefined;
  /** All sources, some at a time. */
  names: () => Iterable<readonly string[]>;
  /** The words of a key; undefined when they are not there as they were written. */
  content: (key: string) => ArticleContent | undefined;
  close: () => void;
}>;

/** Sources that are read at once: one alone takes ten times as long as its share. */
const SOURCES_PER_READ = 1_000;

/** `about` as it is written: with a checksum before it, as SQLite has none. */
export const encodeAbout = (about: ArticleAbout): string => {
  const json = JSON.stringify(about);
  return `${crc32(json)} ${json}`;
};

export const decodeAbout = (written: string): ArticleAbout | undefined => {
  const at = written.indexOf(" ");
  const json = written.slice(at + 1);
  return Number(written.slice(0, at)) === crc32(json) ? (JSON.parse(json) as ArticleAbout) : undefined;
};

type Row = readonly [name: string, stamp: string, key: string, about: string];

export const openKeptReader = (file: string): KeptReader => {
  const db = new Database(file, { readonly: true });
  db.exec("pragma cache_size = -2000; pragma busy_timeout = 1000");
  const findContent = db.prepare("select bytes from content where key = ?").raw();
  // One value, as each costs a call; as bytes, as libsql ends the process when text is not UTF-8.
  const listSources = db
    .prepare(
      `select cast(json_group_array(json_array(cast(name as text), cast(stamp as text), cast(key as text), cast(about as text))) as blob)
       from (select * from source where name >= ? order by name limit ${SOURCES_PER_READ})`,
    )
    .raw();
  const readFrom = (name: string): readonly Row[] => {
    const [[bytes]] = listSources.all([Buffer.from(name)]) as [[Buffer]];
    return JSON.parse(bytes.toString()) as readonly Row[];
  };

  /** The sources that were read last, and the names that they are all of. */
  let page = new Map<string, Row>();
  let first = "";
  let last = "";

  return {
    source: (name) => {
      if (name < first || name > last || last === "") {
        const rows = readFrom(name);
        page = new Map(rows.map((row) => [row[0], row]));
        first = name;
        last = rows.length < SOURCES_PER_READ ? "\uffff" : (rows.at(-1)?.[0] ?? "");
      }
      const row = page.get(name);
      if (row === undefined) return undefined;
      page.delete(name);
      const about = decodeAbout(row[3]);
      return about && { stamp: row[1], key: row[2], about };
    },
    *names() {
      for (let from = ""; ; ) {
        const rows = readFrom(from);
        if (rows.length > 0) yield rows.map(([name]) => name);
        if (rows.length < SOURCES_PER_READ) return;
        from = `${rows.at(-1)![0]}\0`;
      }
    },
    content: (key) => {
      const [row] = findContent.all([Buffer.from(key)]) as readonly (readonly [Buffer])[];
      return row && decodeContent(row[0]);
    },
    close: () => db.close(),
  };
};
