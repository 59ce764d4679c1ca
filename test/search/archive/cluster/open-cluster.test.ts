import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { CandidateEngine } from "../../../../src/search/archive/candidate-engine.ts";
import { openCluster } from "../../../../src/search/archive/cluster/open-cluster.ts";
import { type ClusterTrouble, type SearchCluster, startSearchCluster } from "../../../fakes/search-cluster.ts";
import { describeEngine, describeSameFindings, engineArticle } from "../engine-contract.ts";

let cluster: SearchCluster;
beforeAll(async () => {
  cluster = await startSearchCluster();
});
afterAll(() => cluster.close());

const openAnew = (): CandidateEngine => openCluster({ url: cluster.url(`pullquote-${randomUUID()}`) });
describeEngine("a cluster", openAnew);
describe("a cluster", () => describeSameFindings("it", openAnew, 25));

/** The address of a server of which the tests may make and delete indices, such as http://127.0.0.1:9200. */
const real = process.env.TEST_ARCHIVE_URL;
describe.runIf(real !== undefined)(`a real server${real === undefined ? ": TEST_ARCHIVE_URL names none" : ""}`, () => {
  const made: string[] = [];
  const open = (): CandidateEngine => {
    const url = new URL(`pullquote-test-${randomUUID()}`, real).href;
    made.push(url);
    return openCluster({ url });
  };
  afterAll(async () => {
    for (const url of made) await fetch(url, { method: "DELETE" });
  });
  describeEngine("OpenSearch or Elasticsearch", open);
  describeSameFindings("it", open, 20);
});

describe("a cluster in trouble", () => {
  const opened: CandidateEngine[] = [];
  /** Pauses end at once; what they would have been is kept. */
  const openAt = (url: string, budgetMs?: number) => {
    const pauses: number[] = [];
    const sleep = async (ms: number): Promise<void> => void pauses.push(ms);
    const engine = openCluster({ url, clock: { sleep, random: () => 0 }, ...(budgetMs && { budgetMs }) });
    opened.push(engine);
    return { engine, pauses };
  };
  const open = (index = `pullquote-${randomUUID()}`, budgetMs?: number) => openAt(cluster.url(index), budgetMs);
  afterEach(async () => {
    cluster.trouble.of = () => undefined;
    await Promise.all(opened.splice(0).map((engine) => engine.close()));
  });
  /** Makes trouble for the first requests of some path. */
  const trouble = (path: RegExp, made: ClusterTrouble, times = Number.POSITIVE_INFINITY): void => {
    let left = times;
    cluster.trouble.of = (request) => (path.test(request.path) && left-- > 0 ? made : undefined);
  };
  const bridge = engineArticle("a0", "harbour", "bridge open");
  const find = async ({ put, find: ask }: CandidateEngine) => {
    void put(bridge).catch(() => {});
    return (await ask(["bridge"], 5)).map(({ key }) => key);
  };

  it.each([
    [401, "does not know the user or the password of ARCHIVE_URL (401, made_for_a_test)"],
    [403, "does not let the user of ARCHIVE_URL do that (403, made_for_a_test)"],
    [500, "answers with an error (500, made_for_a_test)"],
  ])("ends at once where trying again helps nothing: %s", async (status, reason) => {
    trouble(/./, { status });
    const asked = cluster.asked.length;
    const { engine } = open();
    await expect(find(engine)).rejects.toThrow(reason);
    expect(await engine.ended).toBe(`${new URL(cluster.url("x")).host} ${reason}`);
    expect(cluster.asked.length).toBe(asked + 1);
  });

  it("ends when nobody listens, with a reason without the password", async () => {
    const gone = await startSearchCluster();
    const url = gone.url("pullquote");
    await gone.close();
    const { engine, pauses } = openAt(url);
    expect(await engine.ended).toBe(`${new URL(url).host} refuses the connection`);
    await expect(engine.put(bridge)).rejects.toThrow("refuses the connection");
    expect(pauses).toEqual([250, 500, 1_000, 2_000, 3_000]);
  });

  it.each<[string, RegExp, ClusterTrouble]>([
    ["a cluster that starts", /_mapping/, { status: 503 }],
    ["too much to do, at a question", /_search/, { status: 429 }],
    ["too much to do, at a change", /_bulk/, { status: 429 }],
    ["a red index", /_search/, { status: 503, type: "search_phase_execution_exception" }],
    ["a gateway", /_refresh/, { status: 502 }],
    ["a lost connection", /_search/, "reset"],
    ["a lost connection at a change", /_bulk/, "reset"],
  ])("goes on after trouble that passes: %s", async (_, path, made) => {
    trouble(path, made, 2);
    expect(await find(open().engine)).toEqual(["a0"]);
  });

  it("waits as long as it is told to", async () => {
    trouble(/_bulk/, { status: 429, headers: { "retry-after": "2" } }, 1);
    const { engine, pauses } = open();
    expect(await find(engine)).toEqual(["a0"]);
    expect(pauses).toEqual([2_000]);
  });

  it("ends when trouble does not pass, after some tries", async () => {
    trouble(/_search/, { status: 503, type: "search_phase_execution_exception" });
    const { engine } = open();
    await expect(find(engine)).rejects.toThrow("is not ready (503, search_phase_execution_exception)");
    expect(cluster.asked.slice(-3).map(({ path }) => path)).toEqual(Array(3).fill(cluster.asked.at(-1)!.path));
    expect(await engine.ended).toContain("is not ready");
  });

  it.each([
    ["a cluster that says nothing", /_search/],
    ["changes that are not taken", /_bulk/],
  ])("lets no question wait for %s", async (_, path) => {
    trouble(path, "silence");
    const { engine } = open(undefined, 80);
    await expect(find(engine)).rejects.toThrow("did not answer in time");
    expect(await engine.ended).toContain("did not answer in time");
  });

  it("sends less at once to who does not take so much", async () => {
    cluster.trouble.of = ({ path, body }) =>
      path.includes("_bulk") && body.length > 3_000 ? { status: 413 } : undefined;
    const { engine } = open();
    for (let n = 0; n < 40; n += 1) void engine.put(engineArticle(`n${n}`, "town", `word${n} bridge`));
    expect((await engine.find(["bridge"], 60)).length).toBe(40);
  });

  it("ends where one article is too much", async () => {
    cluster.trouble.of = ({ path }) => (path.includes("_bulk") ? { status: 413 } : undefined);
    await expect(find(open().engine)).rejects.toThrow("does not take so much at once (413");
  });

  it("is none where something else answers", async () => {
    trouble(/./, { page: "<html>Please log in" });
    await expect(find(open().engine)).rejects.toThrow("is it OpenSearch or Elasticsearch?");
    trouble(/_search/, { page: '{"hits":{}}' });
    await expect(find(open().engine)).rejects.toThrow("answers in a way that is not known");
  });

  it("leaves an index alone that is not its own", async () => {
    const index = `pullquote-${randomUUID()}`;
    trouble(/_mapping/, {
      page: JSON.stringify({ [index]: { mappings: { properties: { text: { type: "text" } } } } }),
    });
    await expect(find(open(index).engine)).rejects.toThrow("is not one of Pullquote: name another");
    trouble(/_mapping/, { page: JSON.stringify({ [index]: { mappings: { _meta: { pullquote: 0 } } } }) });
    await expect(find(open(index).engine)).rejects.toThrow("is of another version: delete it, or name another");
    expect(cluster.asked.filter(({ path, method }) => path.startsWith(`/${index}`) && method !== "GET")).toEqual([]);
  });

  it("writes into no index that somebody deleted, as it would be made without its fields", async () => {
    const index = `pullquote-${randomUUID()}`;
    const { engine } = open(index);
    expect(await find(engine)).toEqual(["a0"]);
    cluster.indices.delete(index);
    const before = cluster.asked.length;
    void engine.put(engineArticle("a1", "harbour", "boat"));
    await expect(engine.find(["boat"], 5)).rejects.toThrow("index_not_found_exception");
    expect(cluster.asked.slice(before).filter(({ path }) => path.includes("_bulk"))).toEqual([]);
  });

  it("has written what was changed when it is closed", async () => {
    const index = `pullquote-${randomUUID()}`;
    const { engine } = open(index);
    void engine.put(bridge);
    void engine.put(engineArticle("a1", "harbour", "boat"));
    engine.remove("a0");
    await engine.close();
    expect(cluster.indices.get(index)?.keys()).toEqual(["a1"]);
  });
});

describe("machines that share an index", () => {
  const opened: CandidateEngine[] = [];
  afterEach(() => Promise.all(opened.splice(0).map((engine) => engine.close())));
  const openIn = (index: string, tendAfterMs?: number): CandidateEngine => {
    const engine = openCluster({ url: cluster.url(index), ...(tendAfterMs && { tendAfterMs }) });
    opened.push(engine);
    return engine;
  };
  const created = (index: string): readonly string[] =>
    cluster.asked
      .filter(({ path }) => path === `/${index}/_bulk`)
      .flatMap(({ body }) => [...body.matchAll(/^\{"create":\{"_id":"(\w+)"/gm)].map(([, key]) => key!));
  const town = (n: number) => engineArticle(`n${n}`, "town", `word${n} bridge`);

  it("write each article once: not what another machine has put, and nothing after a restart", async () => {
    const index = `pullquote-${randomUUID()}`;
    for (const engine of [openIn(index), openIn(index)]) {
      for (let n = 0; n < 300; n += 1) await engine.put(town(n));
      expect((await engine.find(["word299"], 5)).map(({ key }) => key)).toEqual(["n299"]);
    }
    expect(created(index).length).toBe(300);
    expect(await openIn(index).lacking(["n0", "n300"])).toEqual(["n300"]);
  });

  it("may put the same at the same time", async () => {
    const index = `pullquote-${randomUUID()}`;
    const both = [openIn(index), openIn(index)];
    for (let n = 0; n < 20; n += 1) for (const engine of both) void engine.put(town(n));
    const found = await Promise.all(both.map((engine) => engine.find(["bridge"], 60)));
    expect(found.map((one) => one.length)).toEqual([20, 20]);
  });

  it("find their own articles alone, however many others fit better", async () => {
    const index = `pullquote-${randomUUID()}`;
    const [mine, other] = [openIn(index), openIn(index)];
    void mine.put(engineArticle("mine", "town", "bridge and much else that is told there"));
    for (let n = 0; n < 100; n += 1) void other.put(engineArticle(`n${n}`, "bridge", "bridge bridge"));
    await other.find(["bridge"], 1);
    expect((await mine.find(["bridge"], 20)).map(({ key }) => key)).toEqual(["mine"]);
  });

  it("look after the index some time after their start", async () => {
    const index = `pullquote-${randomUUID()}`;
    openIn(index, 1);
    const dropped = () => cluster.asked.some(({ path }) => path.startsWith(`/${index}/_delete_by_query`));
    await expect.poll(dropped).toBe(true);
  });
});
