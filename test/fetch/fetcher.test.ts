import { randomBytes } from "node:crypto";
import type { LookupFunction } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { startWebSite } from "../fakes/web-site.ts";
import { quickClock, textOf, useSite } from "./use-site.ts";

const web = useSite();
const { start, pathsAsked } = web;

describe("an address", () => {
  it("gives its bytes, its kind and how to ask whether it changed", async () => {
    web.site.pages.set("/a", {
      headers: { etag: '"1"', "last-modified": "Mon, 01 Jan 2024 10:00:00 GMT" },
      body: "words",
    });
    const outcome = await start().get(web.site.at("/a"));
    expect(outcome).toMatchObject({
      kind: "fetched",
      url: web.site.at("/a"),
      mediaType: "text/html; charset=utf-8",
      etag: '"1"',
      lastModified: "Mon, 01 Jan 2024 10:00:00 GMT",
    });
    expect(textOf(outcome)).toBe("words");
  });

  it("that did not change is not sent again", async () => {
    web.site.pages.set("/a", (request, response) => {
      response.writeHead(request.headers["if-none-match"] === '"1"' ? 304 : 200, { etag: '"1"' }).end();
    });
    expect(await start().get(web.site.at("/a"), { etag: '"1"' })).toEqual({ kind: "unchanged" });
  });

  it("that is gone, forbidden or broken says so", async () => {
    web.site.pages.set("/forbidden", { status: 403 });
    web.site.pages.set("/broken", { status: 500 });
    const fetcher = start();
    expect(await fetcher.get(web.site.at("/gone"))).toEqual({
      kind: "failed",
      reason: "is not there (404)",
      isGone: true,
    });
    expect(textOf(await fetcher.get(web.site.at("/forbidden")))).toContain("may not be read without a login (403)");
    expect(textOf(await fetcher.get(web.site.at("/broken")))).toContain("its site answers with an error (500)");
  });

  it("is neither a file's nor another protocol's, and has no password and no unusual port", async () => {
    const fetcher = start();
    for (const [address, reason] of [
      ["file:///etc/passwd", "neither http nor https"],
      ["ftp://127.0.0.1/a", "neither http nor https"],
      [`http://a:b@${web.site.host}/`, "a name or a password"],
      ["http://127.0.0.1:1/", "which is not named"],
      ["http://", "is not an address"],
    ] as const)
      expect(textOf(await fetcher.get(address)), address).toContain(reason);
    expect(web.site.asked).toEqual([]);
  });

  it("that no server answers in time is given up, headers or no headers", async () => {
    web.site.pages.set("/robots.txt", { status: 404 });
    web.site.pages.set("/silent", () => {});
    web.site.pages.set("/drip", (_, response) => void response.writeHead(200).write("a"));
    const fetcher = start({ timeoutMs: 60 });
    expect(textOf(await fetcher.get(web.site.at("/silent")))).toContain("did not answer in time");
    expect(textOf(await fetcher.get(web.site.at("/drip")))).toContain("did not answer in time");
  });
});

describe("redirects", () => {
  it("are followed, each in its turn, and the last address is told", async () => {
    web.site.pages.set("/a", { status: 301, headers: { location: "/b" } });
    web.site.pages.set("/b", { status: 307, headers: { location: web.site.at("/c#x") } });
    web.site.pages.set("/c", "words");
    expect(await start().get(web.site.at("/a"))).toMatchObject({ kind: "fetched", url: web.site.at("/c") });
  });

  it("in a loop end after five", async () => {
    web.site.pages.set("/a", { status: 302, headers: { location: "/b" } });
    web.site.pages.set("/b", { status: 302, headers: { location: "/a" } });
    expect(textOf(await start().get(web.site.at("/a")))).toContain("redirects more than 5 times");
    expect(pathsAsked().filter((path) => path !== "/robots.txt")).toEqual(["/a", "/b", "/a", "/b", "/a", "/b"]);
  });

  it("to a private host, another protocol or nowhere are refused", async () => {
    const inner = await startWebSite("127.0.0.2");
    inner.pages.set("/secret", "keys");
    for (const location of [
      inner.at("/secret"),
      "http://127.0.0.2/",
      "http://169.254.169.254/latest/meta-data",
      "http://[::1]/",
      "file:///etc/passwd",
      "",
    ]) {
      web.site.pages.set("/a", { status: 302, headers: { location } });
      expect(await start().get(web.site.at("/a")), location).toMatchObject({ kind: "failed" });
    }
    // A port that is named does not make its host public.
    web.site.pages.set("/a", { status: 302, headers: { location: inner.at("/secret") } });
    const refused = textOf(await start({ namedHosts: new Set([inner.host]) }).get(web.site.at("/a")));
    expect(refused).toContain("not public");
    // What a site leads to is not for an operator to name.
    expect(refused).not.toContain("PRIVATE_HOSTS");
    expect(inner.asked).toEqual([]);
    await inner.close();
  });
});

describe("an address that only some hosts may be asked for", () => {
  it("is at one of them, and redirects to no other", async () => {
    const other = await startWebSite("127.0.0.1");
    other.pages.set("/b", "words");
    web.site.pages.set("/a", { status: 302, headers: { location: other.at("/b") } });
    const fetcher = start({ privateHosts: [web.site.host, other.host] });
    expect(textOf(await fetcher.get(web.site.at("/a"), {}, new Set([web.site.host, other.host])))).toBe("words");
    other.asked.length = 0;
    expect(textOf(await fetcher.get(web.site.at("/a"), {}, new Set([web.site.host])))).toContain("not allowed");
    expect(textOf(await fetcher.get(other.at("/b"), {}, new Set([web.site.host])))).toContain("not allowed");
    expect(other.asked).toEqual([]);
    await other.close();
  });
});

describe("a host", () => {
  it("whose name leads to 127.0.0.1 at the second look-up is not connected to again", async () => {
    const outer = await startWebSite("127.0.0.2");
    const port = Number(outer.host.split(":")[1]);
    const inner = await startWebSite("127.0.0.1", port);
    outer.pages.set("/a", { headers: { connection: "close" }, body: "public words" });
    outer.pages.set("/robots.txt", { status: 404 });
    inner.pages.set("/a", "keys of the machine");
    let lookups = 0;
    const lookup: LookupFunction = (_host, _options, done) => {
      lookups += 1;
      // The first page, and what its site says of robots, come from outside.
      done(null, [{ address: lookups <= 2 ? "127.0.0.2" : "127.0.0.1", family: 4 }]);
    };
    const fetcher = start({
      namedHosts: new Set([`rebinding.test:${port}`]),
      check: (ip) => ip === "127.0.0.2",
      lookup,
    });
    expect(textOf(await fetcher.get(`http://rebinding.test:${port}/a`))).toBe("public words");
    // The server closes what was open, so that the next page needs a connection of its own.
    await expect.poll(async () => textOf(await fetcher.get(`http://rebinding.test:${port}/a`))).toContain("not public");
    expect(inner.asked).toEqual([]);
    await Promise.all([outer.close(), inner.close()]);
  });

  it("with one private address among its public ones is not connected to", async () => {
    const lookup: LookupFunction = (_host, _options, done) =>
      done(null, [
        { address: "93.184.216.34", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ]);
    const refused = textOf(await start({ lookup }).get("http://two-faced.test/"));
    expect(refused).toContain("not public");
    expect(refused).not.toContain("PRIVATE_HOSTS");
  });

  it("within the house is refused with the setting that would allow it; one that gives away keys is not", async () => {
    const lookup: LookupFunction = (_host, _options, done) => done(null, [{ address: "10.0.0.7", family: 4 }]);
    const named = { namedHosts: new Set(["intranet.example:8080", "127.0.0.1:8080"]), lookup };
    for (const host of ["intranet.example:8080", "intranet.example", "127.0.0.1:8080"])
      expect(textOf(await start(named).get(`http://${host}/a`))).toMatch(new RegExp(`name ${host} in PRIVATE_HOSTS"`));
    expect(textOf(await start().get("http://169.254.169.254/latest/meta-data"))).toMatch(/not public"/);
  });

  it("is asked one request at a time", async () => {
    let running = 0;
    let most = 0;
    for (const path of ["/1", "/2", "/3", "/4"])
      web.site.pages.set(path, (_, response) => {
        running += 1;
        most = Math.max(most, running);
        setTimeout(() => {
          running -= 1;
          response.end("words");
        }, 5);
      });
    const fetcher = start();
    await Promise.all(["/1", "/2", "/3", "/4"].map((path) => fetcher.get(web.site.at(path))));
    expect(most).toBe(1);
    expect(pathsAsked()).toEqual(["/robots.txt", "/1", "/2", "/3", "/4"]);
  });

  it("that asks for patience gets it, and no other page of it is asked for meanwhile", async () => {
    web.site.pages.set("/a", { status: 429, headers: { "retry-after": "7" } });
    const clock = quickClock();
    const fetcher = start({ clock });
    expect(await fetcher.get(web.site.at("/a"))).toMatchObject({ kind: "failed", retryAfterMs: 7_000 });
    expect(await fetcher.get(web.site.at("/b"))).toMatchObject({ kind: "failed", retryAfterMs: 7_000 });
    expect(pathsAsked()).toEqual(["/robots.txt", "/a"]);
  });

  it("is waited for by who has patience", async () => {
    let tries = 0;
    web.site.pages.set("/a", (_, response) => {
      tries += 1;
      response.writeHead(tries < 3 ? 503 : 200, tries === 1 ? { "retry-after": "7" } : {}).end("words");
    });
    const clock = quickClock();
    expect(textOf(await start({ clock, patienceMs: 60_000 }).get(web.site.at("/a")))).toBe("words");
    expect(clock.slept).toEqual([7_000, 2_000]);
  });
});

describe("a body", () => {
  it("is decompressed", async () => {
    const encodings = { gzip: gzipSync("words"), br: brotliCompressSync("words") };
    for (const [encoding, body] of Object.entries(encodings)) {
      web.site.pages.set("/a", { headers: { "content-encoding": encoding }, body });
      expect(textOf(await start().get(web.site.at("/a")))).toBe("words");
    }
  });

  it("that is being read, or waits for its turn, fails at once when all is closed", async () => {
    const asked = new Promise<void>((resolve) => web.site.pages.set("/a", () => resolve()));
    const fetcher = start();
    const reads = ["/a", "/b"].map((path) => fetcher.get(web.site.at(path)));
    await asked;
    await fetcher.close();
    reads.push(fetcher.get(web.site.at("/c")));
    const failed = { kind: "failed", reason: "is not read any more, as the program ends" };
    expect(await Promise.all(reads)).toEqual([failed, failed, failed]);
    expect(pathsAsked()).toEqual(["/robots.txt", "/a"]);
  });

  it("of more than 10 MB is refused, as it comes and as it is decompressed", async () => {
    const large = Buffer.alloc(10 * 1024 * 1024 + 1, "a");
    web.site.pages.set("/large", { body: large });
    web.site.pages.set("/bomb", { headers: { "content-encoding": "gzip" }, body: gzipSync(large) });
    web.site.pages.set("/dense", { headers: { "content-encoding": "gzip" }, body: gzipSync(randomBytes(64)) });
    const fetcher = start();
    expect(textOf(await fetcher.get(web.site.at("/large")))).toContain("is larger than 10 MB");
    expect(textOf(await fetcher.get(web.site.at("/bomb")))).toContain("is larger than 10 MB");
    expect(await fetcher.get(web.site.at("/dense"))).toMatchObject({ kind: "fetched" });
  });

  it("that is damaged, or compressed twice or otherwise, is refused", async () => {
    const fetcher = start();
    for (const [encoding, body, reason] of [
      ["gzip", Buffer.from("no gzip"), "is damaged"],
      ["gzip", gzipSync("words").subarray(0, 12), "is damaged"],
      ["br", Buffer.from("no brotli at all"), "is damaged"],
      ["gzip, gzip", gzipSync(gzipSync("words")), "in an unknown way"],
      ["zstd", Buffer.from("words"), "in an unknown way"],
    ] as const) {
      web.site.pages.set("/a", { headers: { "content-encoding": encoding }, body });
      expect(textOf(await fetcher.get(web.site.at("/a"))), encoding).toContain(reason);
    }
  });
});
