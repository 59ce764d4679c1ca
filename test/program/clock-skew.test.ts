import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examineClockSkew } from "../../adapters/program/clock-skew.ts";

const NOW = Date.UTC(2026, 0, 1);
let date: string | undefined;
const server = createServer((_, response) => {
  response.sendDate = false;
  if (date !== undefined) response.setHeader("date", date);
  response.end();
});
let address = "";
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/path`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const examine = (theirs: number | undefined) => {
  date = theirs === undefined ? undefined : new Date(theirs).toUTCString();
  return examineClockSkew(address, () => NOW);
};

describe("our clock beside a server's", () => {
  it("is right up to a minute, and else fast or slow", async () => {
    expect(await examine(NOW - 60_000)).toMatchObject([{ state: "good" }]);
    expect(await examine(NOW - 61_000)).toMatchObject([{ state: "wrong", says: "is 61 seconds fast" }]);
    expect(await examine(NOW + 7_200_000)).toMatchObject([{ state: "wrong", says: "is 7,200 seconds slow" }]);
  });

  it("is not judged by a server that gives no date or does not answer", async () => {
    expect(await examine(undefined)).toEqual([]);
    expect(await examineClockSkew("http://127.0.0.1:1", () => NOW)).toEqual([]);
  });
});
