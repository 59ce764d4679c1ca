import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ConfigurationError, collectConfig, readConfig, seedsFolder } from "../src/server.ts";

const folder = mkdtempSync(join(tmpdir(), "pullquote-config-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the settings", () => {
  it("all have a default; empty ones count as not set", () => {
    const defaults = {
      articles: [seedsFolder()],
      exampleArticles: true,
      privateHosts: [],
      fetchHosts: [],
      dataDir: "./data",
      logLevel: "info",
      meaning: "on",
      rates: "on",
      receipts: "asked",
      repair: "on",
      keepQuestions: false,
      retentionDays: 30,
      indexMemory: 96,
    };
    expect(readConfig({})).toEqual(defaults);
    const empty = { ARTICLES: "", DATA_DIR: " ", DATABASE_URL: "", PORT: "", LOG_LEVEL: "\t", RATES: "" };
    expect(readConfig({ ...empty, KEEP_QUESTIONS: "", RETENTION_DAYS: "" })).toEqual(defaults);
  });

  it.each([
    ["one.txt", ["one.txt"]],
    ["one.txt,two", ["one.txt", "two"]],
    [" one.txt , two ,", ["one.txt", "two"]],
    [`one.txt${delimiter}two`, ["one.txt", "two"]],
  ])("ARTICLES=%j are %j", (value, articles) => {
    expect(readConfig({ ARTICLES: value }).articles).toEqual(articles);
  });

  it("a path that exists is one path, whatever is in its name", () => {
    const odd = join(folder, `a, b${delimiter}c`);
    mkdirSync(odd);
    expect(readConfig({ ARTICLES: odd }).articles).toEqual([odd]);
    expect(readConfig({ ARTICLES: `one.txt,${folder}` }).articles).toEqual(["one.txt", folder]);
  });

  it.each([
    [{ PORT: "http" }, "PORT: must be a port number, 0 to 65535"],
    [{ PORT: "65536" }, "PORT: must be a port number, 0 to 65535"],
    [{ PORT: "-1" }, "PORT: must be a port number, 0 to 65535"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL: must be one of trace, debug, info, warn, error, fatal, silent"],
    [{ RATES: "maybe" }, "RATES: must be on or off"],
    [{ ARTICLES: '"articles"' }, "ARTICLES: remove the quotation marks around the value"],
    [{ PORT: "x", RATES: "y" }, "PORT: must be a port number, 0 to 65535\nRATES: must be on or off"],
  ])("%j is refused: %s", (env, message) => {
    expect(() => readConfig(env)).toThrow(expect.objectContaining({ name: "ConfigurationError", message }));
  });

  it.each(["postgres://ann:pw@db.example:5432/quotes", "postgresql:///quotes?host=/run/postgresql"])(
    "DATABASE_URL=%j is a database",
    (url) => {
      expect(readConfig({ DATABASE_URL: url }).database).toEqual({ url });
    },
  );

  it.each([
    "mysql://ann:hunter2@db/quotes",
    "hunter2",
    "'postgres://ann:hunter2@db/quotes'",
    "postgres://ann:hunter2%@db",
  ])("DATABASE_URL=%j is refused without repeating it", (url) => {
    const read = () => readConfig({ DATABASE_URL: url });
    expect(read).toThrow(/DATABASE_URL: must be like postgres:/);
    expect(read).not.toThrow(/hunter2/);
  });

  it.each([
    "https://ann:pw@search.example:9200/pullquote",
    "http://10.0.0.7/behind/a/proxy/articles-2026",
    "https://ann:a%40b@[fd00::1]:9200/a",
  ])("ARCHIVE_URL=%j is an index", (url) => {
    expect(readConfig({ ARCHIVE_URL: url }).archive).toEqual({ url });
  });

  it.each([
    "https://ann:hunter2@search.example:9200",
    "https://ann:hunter2@search.example:9200/Articles",
    "https://ann:hunter2@search.example:9200/_all",
    "https://ann:hunter2@search.example:9200/a?pretty",
    "https://ann:hunter2@search.example:9200/a,b",
    "https://ann:hunter2@search.example:9200/a*",
    "ftp://ann:hunter2@search.example/a",
    "https://ann:hunter2%@search.example/a",
    "hunter2",
  ])("ARCHIVE_URL=%j is refused without repeating it", (url) => {
    const read = () => readConfig({ ARCHIVE_URL: url });
    expect(read).toThrow(/ARCHIVE_URL: must be like https:/);
    expect(read).not.toThrow(/hunter2/);
  });

  it("of several parts are refused with the problems of all, and read together", () => {
    const refuse = (reason: string) => () => {
      throw new ConfigurationError([{ where: "X", reason }]);
    };
    expect(() => collectConfig({}, { one: refuse("is bad"), two: () => 2, three: refuse("is worse") })).toThrow(
      "X: is bad\nX: is worse",
    );
    expect(collectConfig({ A: "a" }, { one: ({ A }) => A, two: () => 2 })).toEqual({ one: "a", two: 2 });
    const bug = () => {
      throw new TypeError("a fault of ours");
    };
    expect(() => collectConfig({}, { bug, one: refuse("is bad") })).toThrow(TypeError);
  });
});

describe("addresses", () => {
  it("stand among the articles, with commas between; their colons part nothing", () => {
    expect(readConfig({ ARTICLES: "https://a.example/x%2Cy, http://b.example:8080/feed?x=1,articles" })).toMatchObject({
      articles: ["https://a.example/x%2Cy", "http://b.example:8080/feed?x=1", "articles"],
      exampleArticles: false,
    });
  });

  it("within the house are named by host, and port where it is an unusual one", () => {
    const PRIVATE_HOSTS = "Intranet.example, 10.0.0.7:8080,[fd00::1]";
    expect(readConfig({ PRIVATE_HOSTS }).privateHosts).toEqual(["intranet.example", "10.0.0.7:8080", "[fd00::1]"]);
    for (const bad of ["http://intranet.example", "intranet.example/path", "*.example", "10.0.0.0/8", "a@b"])
      expect(() => readConfig({ PRIVATE_HOSTS: bad }), bad).toThrow("PRIVATE_HOSTS");
  });
});
