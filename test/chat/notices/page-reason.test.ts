import { describe, expect, it } from "vitest";
import { pageReason } from "../../../src/chat/notices/page-reason.ts";
import { startChat } from "../test-library.ts";

describe("why a page could not be read", () => {
  it("makes a sentence in English, whatever its subject", () => {
    expect(pageReason("is not there (404)", "en")).toBe("it is not there (404)");
    for (const reason of ["its host is not known (check the spelling)", "the connection was lost"])
      expect(pageReason(reason, "en")).toBe(reason);
  });

  it("is told in the language of the notices where it is common, else in English", () => {
    expect(pageReason("did not answer in time", "fr")).toBe("son site ne répond pas comme il faut");
    expect(pageReason("its host is not known (check the spelling)", "fr")).toContain("vérifiez");
    expect(pageReason("is not there (410)", "km")).toBe("ទំព័រនេះមិនមានទេ");
    expect(pageReason("has too long headers", "fr")).toBe("it has too long headers");
  });

  it("stands in the notice", async () => {
    const { say } = await startChat();
    const text = async (locale: string) => {
      const reply = await say("https://other.example/x", { locale });
      return reply.kind === "notice" ? reply.text : "";
    };
    expect(await text("en")).toBe("I could not read https://other.example/x: no addresses are read here.");
    expect(await text("fr")).toBe("Je n’ai pas pu lire https://other.example/x : ici, je ne lis pas de pages du web.");
  });
});
