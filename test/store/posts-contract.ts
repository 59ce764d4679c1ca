import { expect, it } from "vitest";
import type { ContractRun } from "./stats/stats-contract.ts";

/** Where articles were posted, in whatever database. */
export const postsContract = (run: () => ContractRun): void => {
  it("keeps the newest post of an article in a place, over a restart, until it is gone", async () => {
    const { posts } = run().store;
    await posts.note("telegram:-1", "mill", "10");
    await posts.note("telegram:-1", "mill", "11");
    await posts.note("telegram:-1", "tides", "12");
    const { posts: later } = await run().restart();
    expect(await later.find("telegram:-1", "mill")).toBe("11");
    expect(await later.find("telegram:-2", "mill")).toBeUndefined();
    await later.forget("telegram:-1", "mill");
    expect(await later.find("telegram:-1", "mill")).toBeUndefined();
    expect(await later.find("telegram:-1", "tides")).toBe("12");
  });

  it("lets posts go with the settings of their place", async () => {
    const { posts, memory } = run().store;
    for (const place of ["telegram:-1", "telegram:-1:5", "telegram:-12", "telegram:7"])
      await posts.note(place, "mill", "1");
    await memory.move("telegram:-12", "telegram:-100");
    await memory.leave("telegram:-1");
    await memory.forget("telegram:7");
    const left = async (place: string) => (await posts.find(place, "mill")) !== undefined;
    expect(await Promise.all(["telegram:-1", "telegram:-1:5", "telegram:7", "telegram:-12"].map(left))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(await left("telegram:-100")).toBe(true);
  });

  it("keeps what a post links to, as it is now, for as long as is set", async () => {
    const { store, later } = run();
    const [first, second] = ["https://paper.example/a", "https://paper.example/b?x=%00"];
    await store.posts.noteLinks("telegram:-1", "10", [first]);
    await store.posts.noteLinks("telegram:-1", "10", [first, second]);
    const { posts } = await run().restart();
    expect(await posts.linksOf("telegram:-1", "10")).toEqual([first, second]);
    expect(await posts.linksOf("telegram:-1", "11")).toEqual([]);
    later(31 * 86_400_000);
    while (await run().store.expire());
    expect(await run().store.posts.linksOf("telegram:-1", "10")).toEqual([]);
  });
};
