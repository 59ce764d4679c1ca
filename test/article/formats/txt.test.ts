import { describe, expect, it } from "vitest";
import { txt } from "../../../src/article/formats/txt.ts";
import { runSteps } from "../../../src/yielding.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a text file", () => {
  it("is its text, with nothing said of it", async () => {
    const text = "---\nNo front matter here\n---\n\nThe bridge is open.\n";
    expect(await txt.read(bytesOf(text))).toEqual({ value: { text, metadata: { value: {} } } });
  });

  it("that is none is refused with the reason", async () => {
    expect(await txt.read(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toEqual({
      reasons: ["is UTF-16; store it as UTF-8"],
    });
  });

  it("has no headings by marks", async () => {
    const blocks = await runSteps(txt.blocks("# 1 in the list of bridges.", undefined));
    expect(blocks).toMatchObject([{ kind: "body", start: 0 }]);
  });
});

describe("front matter above a plain text", () => {
  const loaded = (text: string) => txt.read(bytesOf(text));

  it.each([
    "---\ntitle: The quay\n---\nThe quay opens in May.",
    "\n---\ntitle: The quay\n---\nThe quay opens in May.",
    '+++\ntitle = "The quay"\n+++\nThe quay opens in May.',
    '{"title": "The quay"}\nThe quay opens in May.',
  ])("is read, and no part of the text: %j", async (file) => {
    expect((await loaded(file)).value).toEqual({
      text: "The quay opens in May.",
      metadata: { value: { title: "The quay" } },
    });
  });

  it("that cannot be read is a reason, never text", async () => {
    expect((await loaded("---\ntitle: [a, b]\n---\nThe quay opens.")).value?.metadata.reasons).toEqual([
      "front matter: title: must be text",
    ]);
  });
});
