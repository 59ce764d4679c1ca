import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examineIndex } from "../../../../src/search/archive/cluster/examine-index.ts";
import { openCluster } from "../../../../src/search/archive/cluster/open-cluster.ts";
import { type SearchCluster, startSearchCluster } from "../../../fakes/search-cluster.ts";

describe("a look at a cluster", () => {
  let cluster: SearchCluster;
  beforeAll(async () => {
    cluster = await startSearchCluster();
  });
  afterAll(() => cluster.close());

  it("says whether the bot's index is there, and makes none", async () => {
    const url = cluster.url("articles");
    expect(await examineIndex(url)).toEqual({ isThere: false });
    expect(cluster.indices.size).toBe(0);
    const engine = openCluster({ url });
    await engine.lacking(["a"]);
    await engine.close();
    expect(await examineIndex(url)).toEqual({ isThere: true });
  });

  it("says what is wrong, without the password", async () => {
    const url = cluster.url("articles");
    const wrong = new URL(url);
    wrong.password = "hunter2";
    const { problem } = await examineIndex(wrong.href);
    expect(problem).toMatch(/^127\.0\.0\.1:\d+ does not know the user or the password of ARCHIVE_URL/);
    cluster.trouble.of = () => ({ page: '{"articles":{"mappings":{}}}' });
    expect((await examineIndex(url)).problem).toContain("is not one of Pullquote");
    expect((await examineIndex("http://127.0.0.1:9/articles")).problem).toBe("127.0.0.1:9 refuses the connection");
  });
});
