import { describe, expect, it } from "vitest";
import { quickClock, textOf, useSite } from "./use-site.ts";

const web = useSite();
const { start, pathsAsked } = web;

describe("robots.txt", () => {
  it("is obeyed, asked for once, and by its own name for us", async () => {
    web.site.pages.set(
      "/robots.txt",
      "User-agent: *\nAllow: /\n\nUser-agent: pullquote\nDisallow: /private/\nCrawl-delay: 3",
    );
    web.site.pages.set("/private/a", "words");
    web.site.pages.set("/a", "words");
    const clock = quickClock();
    const fetcher = start({ clock });
    expect(textOf(await fetcher.get(web.site.at("/private/a")))).toContain("may not be read by robots");
    expect(textOf(await fetcher.get(web.site.at("/a")))).toBe("words");
    expect(textOf(await fetcher.get(web.site.at("/a")))).toBe("words");
    expect(pathsAsked()).toEqual(["/robots.txt", "/a", "/a"]);
    expect(clock.slept).toEqual([3_000]);
    expect(web.site.asked[0]?.headers["user-agent"]).toMatch(/^Pullquote\/\d/);
  });

  it("that cannot be had forbids everything, and is asked for again", async () => {
    web.site.pages.set("/robots.txt", { status: 500 });
    web.site.pages.set("/a", "words");
    const fetcher = start();
    expect(textOf(await fetcher.get(web.site.at("/a")))).toContain("robots.txt cannot be read (500)");
    web.site.pages.delete("/robots.txt");
    expect(textOf(await fetcher.get(web.site.at("/a")))).toBe("words");
  });

  it("made to keep us busy is read in a moment", async () => {
    const rule = `Disallow: /${"*a".repeat(200)}*b`;
    web.site.pages.set("/robots.txt", `User-agent: *\n${`${rule}\n`.repeat(1_000)}`);
    const path = `/${"a".repeat(1_500)}`;
    web.site.pages.set(path, "words");
    expect(textOf(await start().get(web.site.at(path)))).toBe("words");
  });
});
