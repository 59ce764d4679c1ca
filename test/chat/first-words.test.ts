/** What a person who has just arrived says, in three languages, and what must and must not be in the reply. */

import { describe, expect, it } from "vitest";
import { formatReply } from "../../src/chat/format-reply.ts";
import { noticesIn } from "../../src/chat/notices/notice-languages.ts";
import { MILL, startChat } from "./test-library.ts";

const SOURCE = { ...MILL, author: "Bea Lund" };

const HEADLINE = /Old water mill at Hadley/;
const QUESTION = /Nora Quill/;

/** [what is said, what the reply must have]; none may refuse, or say that a word does not stand there. */
const firstWords = {
  en: [
    ["hi", /Hello/],
    ["Hello!", /Hello/],
    ["good morning", /Hello/],
    ["hey there", /Hello/],
    ["test", /Hello/],
    ["👋", /listening/],
    ["ok", /listening/],
    ["thanks", /welcome/],
    ["Thank you so much!", /welcome/],
    ["bye", /Goodbye/],
    ["who are you?", /I am a bot/],
    ["are you a robot", /I am a bot/],
    ["what can you do?", /own words/],
    ["how does this work", /own words/],
    ["help", /\/ask/],
    ["are you sure?", /word for word/],
    ["really?", /word for word/],
    ["what is this about?", HEADLINE],
    ["summary", HEADLINE],
    ["tl;dr", HEADLINE],
    ["what happened?", HEADLINE],
    ["key points", /share most/],
    ["who wrote this?", /Bea Lund/],
    ["who is the author?", /Bea Lund/],
    ["when was this published?", /2021-05-04/],
    ["when was it updated?", /updated/],
    ["which paper is this?", /example\.org/],
    ["where was it reported from?", /dateline/],
    ["link?", /https:\/\/example\.org\/mill/],
    ["full article", /https:\/\/example\.org\/mill/],
    ["how long is it?", /5 paragraphs/],
    ["Hi, who repaired the wheel?", QUESTION],
    ["hey who repaired the wheel", QUESTION],
    ["wat is dis about", HEADLINE],
  ],
  fr: [
    ["bonjour", /Bonjour/],
    ["Salut !", /Bonjour/],
    ["ça va ?", /Bonjour/],
    ["merci", /plaisir/],
    ["au revoir", /Au revoir/],
    ["qui es-tu ?", /robot/],
    ["que peux-tu faire ?", /vos mots/],
    ["aide", /\/ask/],
    ["tu es sûr ?", /mot pour mot/],
    ["d’accord", /écoute/],
    ["de quoi parle cet article ?", HEADLINE],
    ["résumé", HEADLINE],
    ["qui a écrit cet article ?", /Bea Lund/],
    ["quand a-t-il été publié ?", /2021-05-04/],
    ["le lien ?", /https:\/\/example\.org\/mill/],
    ["les points clés", /en commun/],
  ],
  km: [
    ["សួស្តី", /សួស្តី/],
    ["ជំរាបសួរ", /សួស្តី/],
    ["អរគុណ", /រីករាយ/],
    ["លាហើយ", /លាហើយ/],
    ["អ្នកជានរណា?", /បូត/],
    ["តើអ្នកអាចធ្វើអ្វីបាន?", /តាមពាក្យរបស់អ្នក/],
    ["ជំនួយ", /\/ask/],
    ["ប្រាកដទេ?", /ត្រឹមត្រូវតាមពាក្យ/],
    ["អត្ថបទនេះនិយាយអំពីអ្វី?", HEADLINE],
    ["សង្ខេប", HEADLINE],
    ["តើនរណាសរសេរអត្ថបទនេះ?", /Bea Lund/],
    ["អត្ថបទនេះចេញផ្សាយនៅពេលណា?", /2021-05-04/],
  ],
} as const;

describe("what a person says first", () => {
  for (const language of ["en", "fr", "km"] as const) {
    it(`is answered in ${language}`, { timeout: 60_000 }, async () => {
      const outcomes: unknown[] = [];
      const { say } = await startChat([SOURCE], { onOutcome: (outcome) => outcomes.push(outcome) });
      const { reasons, nearest } = noticesIn(language);
      for (const [text, wanted] of firstWords[language]) {
        const person = { place: text, asker: text, conversation: text, locale: language };
        const reply = await say(text, person);
        const shown = formatReply(reply).map((part) => ("text" in part ? part.text : part.excerpt.text));
        expect(shown.join("\n"), text).toMatch(wanted);
        expect(shown, text).not.toContain(reasons["no-match"]);
        expect(shown, text).not.toContain(nearest);
        expect("missing" in reply ? reply.missing : [], text).toEqual([]);
      }
      expect(outcomes.filter((outcome) => Reflect.get(Object(outcome), "kind") === "missed")).toEqual([]);
    });
  }

  it("is of sixty kinds or more", () => {
    expect(Object.values(firstWords).flat().length).toBeGreaterThanOrEqual(60);
  });
});
