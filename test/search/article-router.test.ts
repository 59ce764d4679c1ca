import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { wordKeysOf } from "../../src/fold/index.ts";
import { type CandidateEngine, openEngine } from "../../src/search/archive/index.ts";
import { broken, filled, LIMITS } from "./filled-router.ts";

/** An engine with its real thread, which a test can end as a crash would. */
const openMortal = () => {
  let thread: Worker | undefined;
  const program = new URL("../../src/search/archive/sqlite/engine-worker.js", import.meta.url);
  const open = (): CandidateEngine =>
    openEngine(() => {
      thread = new Worker(program);
      return thread;
    });
  return { open, kill: () => thread!.terminate() };
};

describe("the way through the articles of a library", () => {
  it("is memory for a few, and no thread is started", async () => {
    const { router, best, opened } = await filled(32);
    expect((await best("number7"))?.id).toBe("a7");
    expect((await best("number7"))?.paragraphs).toBeUndefined();
    expect(opened()).toBe(0);
    await router.close();
  });

  it("is memory for any number where every question names its article", async () => {
    const { best, opened } = await filled(40, openEngine, { mayBeArchive: false });
    expect((await best("number7"))?.id).toBe("a7");
    expect(opened()).toBe(0);
  });

  it("is an engine for many, with those that were in memory; one that is removed is gone", async () => {
    const { router, best, remove, opened, problems } = await filled(40);
    for (const number of [0, 7, 39]) expect((await best(`number${number}`))?.id).toBe(`a${number}`);
    expect((await best("number7"))?.paragraphs?.length).toBe(1);
    expect(opened()).toBe(1);
    remove("a7");
    expect((await best("number7"))?.id).not.toBe("a7");
    await router.close();
    expect(problems).toEqual([]);
  });

  it("finds the article of a misspelt word", async () => {
    const { router, best } = await filled(40);
    expect((await best("nunber17"))?.id).toBe("a17");
    await router.close();
  });

  it.each([
    ["duong", "vi", "Con đường mới được mở hôm qua."],
    ["deleguee", "fr", "Le préféré déléguée était là hier."],
  ])("finds the article of a word that is typed without marks: %s", async (typed, language, text) => {
    const { router, add, best } = await filled(40, openEngine, { language });
    await add("marked", `News\n\n${text}`);
    expect((await best(typed))?.id).toBe("marked");
    await router.close();
  });

  it("takes a misspelt word for none that was removed", async () => {
    const { router, add, best, remove } = await filled(40);
    await add("stay", "News\n\nThe harbormaster sang.");
    await add("gone", "News\n\nThe harbourmaster sang.");
    expect((await best("harbourmastr"))?.id).toBe("gone");
    remove("gone");
    expect((await best("harbourmastr"))?.id).toBe("stay");
    await router.close();
  });

  it.each([3, 40])("finds every article of equal content, and those that stay when one goes: of %i", async (count) => {
    const { router, add, all, remove } = await filled(count);
    for (const id of ["one", "other"]) await add(id, "News\n\nThe lighthouse burned.");
    const ids = async () => (await all("lighthous")).map(({ id }) => id).sort();
    expect(await ids()).toEqual(["one", "other"]);
    remove("one");
    expect(await ids()).toEqual(["other"]);
    await add("one", "News\n\nThe lighthouse burned.");
    remove("other");
    expect(await ids()).toEqual(["one"]);
    remove("one");
    expect(await ids()).toEqual([]);
    await router.close();
  });

  it("tells an engine only of what that lacks", async () => {
    const told: string[] = [];
    const open = (): CandidateEngine => {
      const engine = openEngine();
      const put: CandidateEngine["put"] = async (article) => {
        told.push(article.key);
        await engine.put(article);
      };
      return { ...engine, put, lacking: async (keys) => keys.slice(0, 2) };
    };
    const { router, best } = await filled(33, open);
    await best("number32");
    expect(new Set(told).size).toBe(3);
    await router.close();
  });

  it("finds articles by any id", async () => {
    const { router, add, best } = await filled(40);
    for (const [n, id] of ["a\ud800b", "a\0b", "😀", "a'\"b"].entries()) {
      await add(id, `Odd\n\nThe windmill of place${n} burned.`);
      expect((await best(`place${n}`))?.id).toBe(id);
    }
    await router.close();
  });

  it("cuts no version of an article by the paragraphs of another, and finds the newer one", async () => {
    const { router, add, best } = await filled(40);
    const filler = Array.from({ length: 4 }, (_, n) => `The council talked of matter${n}.`);
    const told = "The lighthouse keeper was called Marta Olsen.";
    const versions = [[told, ...filler].join("\n\n"), [...filler, told].join("\n\n")];
    await add("x", `News\n\n${versions[0]}`);
    for (let n = 1; n <= 20; n += 1) {
      // It is replaced while the engine is asked.
      const asked = router.select(["lighthous", "keeper"], LIMITS);
      const added = add("x", `News\n\n${versions[n % 2]}`);
      const [found] = await asked;
      await added;
      const { text, blocks } = found!.entry.article;
      const { start, end } = blocks[found!.paragraphs![0]!.block]!;
      expect(text.slice(start, end)).toBe(told);
      expect((await best("lighthous"))?.id).toBe("x");
    }
    await router.close();
  });
});

describe("an article that is replaced while the engine answers", () => {
  /** A router whose engine is slow once: what `replace` does is done between its answer and the router's. */
  const withReplaced = async (asked: "find" | "withWords") => {
    let meanwhile = async (): Promise<void> => {};
    const afterwards = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
      const found = await answer;
      await meanwhile();
      return found;
    };
    const open = (): CandidateEngine => {
      const engine = openEngine();
      return {
        ...engine,
        ...(asked === "find" && { find: (...question) => afterwards(engine.find(...question)) }),
        ...(asked === "withWords" && { withWords: (...question) => afterwards(engine.withWords(...question)) }),
      };
    };
    const library = await filled(40, open);
    await library.add("x", "News\n\nThe lighthouse burned.");
    meanwhile = async () => {
      meanwhile = async () => {};
      await library.add("x", "News\n\nA storm came.\n\nThe lighthouse burned down.");
    };
    return library;
  };

  it("is found in its new version", async () => {
    const { router, best } = await withReplaced("find");
    const found = await best("lighthous");
    expect(found?.id).toBe("x");
    expect(found?.paragraphs?.length).toBe(1);
    await router.close();
  });

  it("has the words of both versions all the while", async () => {
    const { router } = await withReplaced("withWords");
    const words = [[...wordKeysOf("the lighthouse burned")]];
    const found = await router.withWords(words, { least: 1, limit: 10 });
    expect(found?.map(({ entry }) => entry.article.id)).toEqual(["x"]);
    await router.close();
  });
});

describe("an archive whose engine ends", () => {
  it("is told once, with the reason, and looked through in memory: no question is answered from a part of it", async () => {
    const { best, problems, opened, router } = await filled(40, broken);
    expect((await best("number39"))?.id).toBe("a39");
    expect((await best("number0"))?.id).toBe("a0");
    expect(router.isArchive()).toBe(false);
    expect(problems).toEqual(["no SQLite here | in memory"]);
    expect(opened()).toBe(1);
  });

  it("answers what was asked before its end, just then and after it", async () => {
    const { open, kill } = openMortal();
    const { router, all } = await filled(60, open);
    const before = await all("number59");
    const under = all("number59");
    const known = router.known(["number58", "zeppelin"]);
    await kill();
    expect((await under)[0]?.id).toBe("a59");
    expect(await known).toEqual(new Set(["number58"]));
    expect((await all("number59"))[0]?.id).toBe("a59");
    expect(before[0]?.id).toBe("a59");
  });

  it("knows the words of what is never quoted all the same", async () => {
    const { open, kill } = openMortal();
    const { router, best } = await filled(40, open);
    const asides = ["aside0", "aside39"];
    expect(await router.known(asides)).toEqual(new Set(asides));
    await kill();
    await best("number3");
    expect(router.isArchive()).toBe(false);
    expect(await router.known([...asides, "zeppelin"])).toEqual(new Set(asides));
  });

  it("reads no more articles once it is closed", async () => {
    const { router, read, readBefore, problems } = await filled(40, broken, { closesAtProblem: true });
    await router.select(["number39"], LIMITS);
    expect(problems.length).toBe(1);
    expect(read()).toBe(readBefore());
  });
});
