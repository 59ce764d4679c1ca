import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createClusterClient } from "../../../../src/search/archive/cluster/cluster-client.ts";
import { createClusterWriter } from "../../../../src/search/archive/cluster/cluster-writer.ts";
import { type SearchCluster, startSearchCluster } from "../../../fakes/search-cluster.ts";
import { engineArticle } from "../engine-contract.ts";

let cluster: SearchCluster;
beforeAll(async () => {
  cluster = await startSearchCluster();
});
afterAll(() => cluster.close());

const closes: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(closes.splice(0).map((close) => close())));

const openIn = (index: string) => {
  const client = createClusterClient(cluster.url(index));
  closes.push(client.close);
  const faults: string[] = [];
  const onFault = (error: unknown): void => void faults.push(String(error));
  return { faults, writer: createClusterWriter({ client, isOver: () => false }, onFault) };
};
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/** An index with articles of which it was told so many days ago. */
const indexWith = async (days: Readonly<Record<string, number>>): Promise<string> => {
  const index = `pullquote-${randomUUID()}`;
  const { writer } = openIn(index);
  for (const key of Object.keys(days)) void writer.put(engineArticle(key, "town", "bridge"));
  await writer.settle();
  for (const [key, ago] of Object.entries(days)) cluster.indices.get(index)!.update(key, { told: daysAgo(ago) });
  cluster.indices.get(index)!.refresh();
  return index;
};
const toldOf = (index: string, key: string): number =>
  Date.parse(String(cluster.indices.get(index)?.get(key)?.source.told));
const isToldToday = (index: string, key: string): boolean => toldOf(index, key) > Date.parse(daysAgo(1));

describe("articles in an index that machines share", () => {
  it("are told of again each week, by whoever has them, and stay as they are but for that", async () => {
    const index = await indexWith({ a: 1.5, b: 8, c: 40 });
    const before = { ...cluster.indices.get(index)!.get("b")!.source, told: 0 };
    const { writer, faults } = openIn(index);
    expect(await writer.lacking(["a", "b", "c", "d"])).toEqual(["d"]);
    await writer.settle();
    expect(["a", "b", "c"].map((key) => isToldToday(index, key))).toEqual([false, true, true]);
    expect({ ...cluster.indices.get(index)!.get("b")!.source, told: 0 }).toEqual(before);
    expect(faults).toEqual([]);
  });

  it("are dropped when nobody has told of them for a month: they were removed while no machine ran", async () => {
    const index = await indexWith({ a: 20, b: 40, c: 40 });
    const { writer, faults } = openIn(index);
    await writer.lacking(["b"]);
    await writer.tend();
    expect(cluster.indices.get(index)!.keys()).toEqual(["a", "b"]);
    expect(faults).toEqual([]);
  });

  it("are told of while a machine runs for weeks", async () => {
    const index = await indexWith({ a: 0 });
    const { writer } = openIn(index);
    await writer.lacking(["a"]);
    cluster.indices.get(index)!.update("a", { told: daysAgo(40) });
    await writer.tend();
    expect(isToldToday(index, "a")).toBe(true);
  });

  it("that somebody deleted are found out", async () => {
    const index = await indexWith({ a: 0, b: 0 });
    const { writer, faults } = openIn(index);
    await writer.lacking(["a", "b"]);
    cluster.indices.get(index)!.delete("a");
    await expect(writer.tend()).rejects.toThrow("articles are missing from the index");
    expect(faults.length).toBeGreaterThan(0);
  });

  it("stay where old ones may not be dropped", async () => {
    const index = await indexWith({ a: 0, b: 40 });
    cluster.trouble.of = ({ path }) => (path.includes("_delete_by_query") ? { status: 403 } : undefined);
    const { writer, faults } = openIn(index);
    await writer.tend();
    cluster.trouble.of = () => undefined;
    expect(faults).toEqual([]);
    expect(await writer.lacking(["a", "b"])).toEqual([]);
  });
});
