import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openEngine } from "../../src/search/archive/index.ts";
import { type SearchCluster, startSearchCluster } from "../fakes/search-cluster.ts";
import { broken, filled, LIMITS } from "./filled-router.ts";

describe("an archive that a cluster looks through", () => {
  let cluster: SearchCluster;
  beforeAll(async () => {
    cluster = await startSearchCluster();
  });
  afterAll(() => cluster.close());
  afterEach(() => {
    cluster.trouble.of = () => undefined;
  });
  const newUrl = (): string => cluster.url(`router-${randomUUID()}`);

  it("is found by it, and no engine of this machine is started", async () => {
    const { router, best, remove, add, opened, problems } = await filled(40, openEngine, { archiveUrl: newUrl() });
    for (const number of [0, 7, 39]) expect((await best(`number${number}`))?.id).toBe(`a${number}`);
    expect((await best("nunber17"))?.id).toBe("a17");
    expect((await best("number7"))?.paragraphs?.length).toBe(1);
    expect(await router.known(["number7", "aside39", "zeppelin"])).toEqual(new Set(["number7", "aside39"]));
    remove("a7");
    await add("new", "News\n\nThe lighthouse burned.");
    expect((await best("number7"))?.id).not.toBe("a7");
    expect((await best("lighthous"))?.id).toBe("new");
    expect([opened(), problems]).toEqual([0, []]);
    await router.close();
  });

  it("is looked through on this machine when the cluster does not let it in", async () => {
    cluster.trouble.of = () => ({ status: 401, type: "security_exception" });
    const { router, best, opened, problems } = await filled(40, openEngine, { archiveUrl: newUrl() });
    expect((await best("number39"))?.id).toBe("a39");
    expect((await best("number0"))?.id).toBe("a0");
    expect(opened()).toBe(1);
    expect(problems).toEqual([
      expect.stringMatching(/^127\.0\.0\.1:\d+ does not know the user or the password .* \| on this machine$/),
    ]);
    await router.close();
  });

  it("answers a question over which the cluster ends, and finds what changes after that", async () => {
    const { router, best, add, remove, problems } = await filled(40, openEngine, { archiveUrl: newUrl() });
    expect((await best("number3"))?.id).toBe("a3");
    cluster.trouble.of = ({ path }) => (path.includes("_search") ? { status: 500 } : undefined);
    expect((await best("number4"))?.id).toBe("a4");
    await add("new", "News\n\nThe lighthouse burned.");
    remove("a4");
    expect((await best("lighthous"))?.id).toBe("new");
    expect((await best("number4"))?.id).not.toBe("a4");
    expect(problems.length).toBe(1);
    await router.close();
  });

  it("is looked through in memory when no engine works", async () => {
    cluster.trouble.of = () => ({ status: 403 });
    const { router, best, problems } = await filled(40, broken, { archiveUrl: newUrl() });
    expect((await best("number39"))?.id).toBe("a39");
    expect(problems.map((line) => line.split(" | ")[1])).toEqual(["on this machine", "in memory"]);
    expect(router.isArchive()).toBe(false);
    await router.close();
  });

  it.each([
    ["an engine of this machine", () => openEngine()],
    ["memory", broken],
  ])(
    "is the cluster's again when that comes back, in the place of %s, with what changed meanwhile",
    async (_, open) => {
      cluster.trouble.of = () => ({ status: 403 });
      const returned: true[] = [];
      const options = { archiveUrl: newUrl(), returnAfterMs: 5, onReturn: () => returned.push(true) };
      const { router, best, add, remove } = await filled(40, open, options);
      expect((await best("number4"))?.id).toBe("a4");
      remove("a4");
      await add("new", "News\n\nThe lighthouse burned.");
      cluster.trouble.of = () => undefined;
      await expect.poll(() => returned).toEqual([true]);
      const asked = cluster.asked.length;
      expect((await best("lighthous"))?.id).toBe("new");
      expect((await best("number4"))?.id).not.toBe("a4");
      expect(cluster.asked.length).toBeGreaterThan(asked);
      await router.close();
    },
  );

  it("tells the cluster stems and nothing else", async () => {
    const { router } = await filled(40, openEngine, { archiveUrl: newUrl() });
    const before = cluster.asked.length;
    await router.select(["harbour", "zeppelin"], LIMITS);
    const asked = cluster.asked.slice(before).filter(({ path }) => path.includes("_search"));
    const values = asked.flatMap(({ body }) => [...body.matchAll(/"(?:value|text)":"([^"]*)"/g)].map(([, one]) => one));
    expect(new Set(values)).toEqual(new Set(["harbour", "zeppelin"]));
    await router.close();
  });
});
