/** The bot's own words in English. */

import { englishAttributions } from "./attribution-lines.ts";
import { commandNotices } from "./command-notices.ts";
import { formatList } from "./format-list.ts";
import { languageNameIn } from "./language-name.ts";
import type { Notices } from "./notices.ts";

export const en: Notices = {
  name: "English",
  said: {
    more: ["more", "show more", "more please", "tell me more", "what else", "anything else", "go on", "next"],
    context: ["context", "show context", "in context", "show in context", "show it in context", "show the context"],
  },
  labels: {
    more: "More",
    previous: "Previous",
    context: "In context",
    receipt: "Receipt",
    good: "Helpful",
    bad: "Not helpful",
    tell: "Tell the newsroom",
    copy: "Copy quotation",
    open: "Open the article",
  },
  reasons: {
    empty: "There is no question in that. Ask in your own words.",
    "too-long": "That is too long for a question: it may have 1,000 characters.",
    "no-match": "I found no passage that answers this.",
    unsure: "I found no passage that answers this.",
    "other-language":
      "I found no passage that answers this. The question seems to be in another language than the article; please ask in the article's language.",
    "no-such-article": "There is no such article here.",
    "no-articles": "There is no article to answer from yet.",
    loading: "I found no passage that answers this so far. The articles are still being loaded; please ask again soon.",
  },
  noSuchArticle: ({ about, by, days }) =>
    `There is no article${about ? ` on “${about}”` : ""}${by ? ` by ${by}` : ""}${days ? ` of ${days}` : ""} here.`,
  nearestArticles: "These come nearest:",
  missing: (words, articles) => {
    const named = formatList(words.map((word) => `“${word}”`));
    const where = articles > 1 ? "any of the articles" : "the article";
    return words.length === 1
      ? `The word ${named} does not stand in ${where}.`
      : `The words ${named} do not stand in ${where}.`;
  },
  unsure: "This may not answer it:",
  severalArticles: "More than one article says something on this:",
  again: "Shown before; I found nothing nearer:",
  seen: (place) => `I find nothing nearer to that than what you have seen: ${place}.`,
  several: (answered, asked) => `The first ${answered} of ${asked} questions; please ask the others again.`,
  choices: "Perhaps one of these:",
  otherLanguage: (code) => `The article is in ${languageNameIn("en", code)}.`,
  nearest: (to) => `Nearest passage${to === "question" ? "; it may not answer" : ""}:`,
  correction: (from, to) => `Read “${from}” as “${to}”.`,
  hello: "Hello.",
  manners: {
    greeting: "Hello. Ask me about the article: I answer with its own sentences, word for word.",
    thanks: "You are welcome. Ask me anything else about the article.",
    bye: "Goodbye. I am here when you have a question about the article.",
    identity:
      "I am a bot. I show what the article says, in its own sentences, and write nothing about the facts myself.",
    abilities:
      "Ask in your own words: I show the sentences of the article that answer, or say that I found none. Put a quotation in quotation marks and I check it. /help shows more.",
    doubt:
      "I show what the article says, word for word; whether that is true I cannot judge. “context” shows what stands around it.",
    nod: "I am listening. Ask me about the article.",
  },
  tryAsking: "For instance:",
  articleLabels: {
    about: "The article, in its own words:",
    points: "The sentences that share most with the rest of the article, each as it stands there:",
    byline: "Byline:",
    date: "Date line:",
    updated: "On changes to itself:",
    dateline: "Dateline:",
  },
  article: {
    author: (name) =>
      name === undefined
        ? "I found no line in the article that names its author."
        : `Author: ${name}. That came with the article; its text has no byline.`,
    published: (date) =>
      date === undefined
        ? "The article does not say when it was published."
        : `Published: ${date}. That came with the article; its text has no line with the date.`,
    updated: (date, updated) =>
      updated === undefined
        ? `The article does not say that it was updated or corrected.${date === undefined ? "" : ` Published: ${date}.`}`
        : `Updated: ${updated}. That came with the article; its text has no line that says so.`,
    outlet: (names) =>
      names.length === 0
        ? "The article does not say where it was published."
        : `Source: ${names.join(" · ")}. That came with the article.`,
    noPlace: "The article has no dateline that says where it was written.",
    address: (url) =>
      url === undefined
        ? "I have no address of this article. /outline shows what is in it."
        : `The whole article: ${url}`,
    length: (paragraphs, words) =>
      `${paragraphs === 1 ? "1 paragraph" : `${paragraphs} paragraphs`}, about ${words.toLocaleString("en")} words.`,
    which: (titles, total) =>
      `Which of the ${total} articles do you mean? Choose one with /article, such as: ${formatList(titles.map((one) => `“${one}”`))}.`,
    asks: { about: "What is this about?", points: "What are the key points?" },
  },
  places: {
    paragraph: (number) => `paragraph ${number}`,
    headline: "headline",
    caption: "caption",
    standfirst: "standfirst",
    heading: "section heading",
    credit: "byline and date",
    note: "note",
  },
  voices: {
    quoted: "a quotation",
    attributed: "reported words",
    reporter: "the reporter's own words",
  },
  unnamedSpeaker: "a person not named in this sentence",
  asOf: (day) => `as of ${day}`,
  verdicts: {
    verbatim: "Verbatim: the article has exactly these words.",
    marked: "Verbatim with marked changes: the article has these words, but for what is marked.",
    altered: "Altered: the article has a sentence like this, but not these words.",
    stitched: "Stitched: these words stand in separate places of the article.",
    elsewhere: "Elsewhere: this article does not have these words, but another article has.",
    absent: "Absent: I did not find these words in the article.",
  },
  inAnother: "This article does not have these words. In another article:",
  formDiffers:
    "Verbatim: the article has these words; only quotation marks, dashes, spaces, case, signs or markup differ.",
  differs: (said, article) => `“${said}” is “${article}” in the article.`,
  added: (said) => `“${said}” is not in the article's sentence.`,
  leftOut: (article) => `“${article}” was left out.`,
  marks: {
    omission: (said, article) =>
      article === "" ? `At “${said}” nothing is left out.` : `“${said}” leaves out “${article}”.`,
    insertion: (said) => `“${said}” is put in.`,
    replacement: (said, article) => `“${said}” stands for “${article}”.`,
    case: (said, article) => `“${said}” is “${article}”.`,
    sic: (said) => `“${said}” is put in; the article has these words as they are.`,
    attribution: (_, article) => `Left out between them: “${article}”.`,
  },
  turns: {
    "left-out": (word) => `Careful: what is left out has “${word}”, which turns what the rest says.`,
    "put-in": (word) => `Careful: what is put in has “${word}”, which turns what the rest says.`,
  },
  speakerLost: (word) => `Careful: what is left out has “${word}”: what stands behind it may be said by somebody else.`,
  endings: {
    other: "The article has another mark where these words end.",
    "goes-on": "The article's sentence goes on where these words end: the full stop is not the article's.",
  },
  attributions: englishAttributions,
  saidBeside: (words) => `Careful: the article does not say this itself: it has “${words}” beside these words.`,
  outside: (words) => `Careful: right beside them the article has “${words}”, which may turn what they say.`,
  withdrawn: "The article withdraws this: see its correction.",
  corrected: {
    heading: "The article has changed since this answer.",
    before: "It said:",
    now: "It says now:",
    gone: "These words are no longer in it.",
    stands: "This still stands in it:",
  },
  receipts: {
    stands: "These words stand in the article, where they were quoted from.",
    moved: "These words stand in the article, but in another place than when they were quoted.",
    changed: "The article has changed since: these words no longer stand in it.",
    unknown: "The article that this receipt is from is not here.",
    malformed: "That is not a receipt. /receipt shows that of the last excerpt.",
  },
  receiptFault: {
    short: () => "That receipt is too short: something of it is missing.",
    long: () => "That receipt is too long: something in it is not of it.",
    mistyped: (part) =>
      part === undefined
        ? "That receipt is mistyped somewhere."
        : `In that receipt one character of “${part}” is mistyped.`,
  },
  receiptForm: "Only spaces, quotation marks or other marks of writing are not as they were.",
  articles: (shown, total) =>
    shown < total ? `${total} articles; the first ${shown}:` : total === 1 ? "1 article:" : `${total} articles:`,
  chosen: "answers here",
  paragraphs: (count) => (count === 1 ? "1 paragraph" : `${count} paragraphs`),
  headings: "Sections:",
  questions: "Questions it answers:",
  asks: {
    who: "who",
    where: "where",
    when: "when",
    "how many": "how many",
    "how much": "how much",
    "how long": "how long",
    why: "why",
  },
  report: {
    none: "No question has been counted yet.",
    asked: (questions, answered, since) =>
      `${questions.toLocaleString("en")} ${questions === 1 ? "question" : "questions"} since ${since}, ${answered} % answered.`,
    votes: (votes, good) => `${votes.toLocaleString("en")} ${votes === 1 ? "vote" : "votes"}, ${good} % helpful.`,
    missed: "Not answered, the most frequent first:",
    miss: (count, about, nearest) => `${count} × ${about}${nearest === undefined ? "" : ` (nearest: ${nearest})`}`,
    wordless: "questions without words of their own",
    top: "headline or caption",
    told: "What readers wanted you to know they asked:",
    toldKept: (days) =>
      `If you press “Tell the newsroom”, your question is kept as you wrote it, for ${days === 1 ? "a day" : `${days} days`} and without who asked; /forget does not delete it, as nobody knows whose it is.`,
    lookedUp:
      "The newsroom has a search cluster of its own: the words of a question are looked up there, without their endings and without who asked.",
    kept: (days, questions) =>
      `For the editors I count how often the article answered, and what it did not answer, without who asked${questions ? "; questions that it did not answer are kept as they were written" : ""}. That stays for ${days === 1 ? "a day" : `${days} days`}. If you press “Helpful” or “Not helpful”, a code that stands for you is kept for 48 hours, so that nobody votes twice; /forget deletes it.`,
    failing: (addresses) => `Not read for a day or longer, so what I kept of it answers: ${formatList(addresses)}.`,
    never: (title, paragraphs) => `Never quoted in “${title}”: ${formatList(paragraphs)}.`,
  },
  commands: commandNotices.en,
  notices: {
    welcome: (titles) =>
      titles.length === 1
        ? `Ask me about “${titles[0]}”. I answer with its own sentences, word for word, or say that I found none. /help shows more.`
        : `Ask me about any of ${titles.length} articles. I answer with their own sentences, word for word, or say that I found none. /articles lists them, /help shows more.`,
    unsupported: "I can only read words. Please write your question.",
    late: "Sorry, this answer comes late: I was not running when you asked.",
    failed: "Sorry, I could not make an answer just now. Please ask again.",
    limited: "That is a lot of questions at once. Please wait a minute before the next one.",
    shared: "That is shared already.",
    unknownCommand: (name, near) =>
      near.length > 0
        ? `There is no command /${name}. Did you mean ${near.map((one) => `/${one}`).join(" or ")}?`
        : `There is no command /${name}. /help lists the commands.`,
    help: "Ask in your own words. I answer with sentences of the article, word for word, or say that I found none. Put a quotation in quotation marks to have it checked.",
    privacy:
      "So that “and when was that?” works, I keep your last few questions and searches for articles, for 30 minutes after the latest. For each chat I keep the article and the language that were chosen in it, who is shown answers first, the pages that were read for it, and which message posted an article. While a question waits for its answer its words are stored, then they are erased; which of my messages answered it, and which words of the article it shows, is kept for 48 hours, so that it can be corrected. Questions are sent to no other service, and are never written to a log. /forget deletes what is kept of you at once.",
    forgotten: "Done: what was kept of you is deleted.",
    notAllowed: "Only the administrators of this chat can choose that.",
    operatorsOnly: (id) =>
      `Only the bot's operators can see that, in a private chat.${id === undefined ? "" : ` Your id is ${id}.`}`,
    notCounted: "Questions are not counted here.",
    articleHere: (title) => `Questions here are answered from: ${title}`,
    allArticlesHere: (count) =>
      count === 1
        ? "Questions here are answered from the one article."
        : `Questions here are answered from all ${count} articles.`,
    articleUnknown: (said, near) =>
      near.length > 0
        ? `There is no article “${said}”. Near it: ${formatList(near)}.`
        : `There is no article “${said}”. /articles lists the articles.`,
    reading: (address) => `Reading ${address} …`,
    addressUnread: (address, reason) => `I could not read ${address}: ${reason}.`,
    articleAmbiguous: (said, ids) => `“${said}” could be any of: ${formatList(ids)}.`,
    languageHere: (name, codes) => `The language of notices here is ${name}. Others: ${formatList(codes)}.`,
    answersHere: (isPrivate) =>
      isPrivate
        ? "Answers here are shown to the person who asked, who can show them to all. /private off shows them to all at once."
        : "Answers here are shown to all. /private on shows them first to the person who asked.",
    answersPublic: "I cannot show an answer to one person alone here.",
    languageUnknown: (said, codes) => `I have no notices in “${said}”. There are: ${formatList(codes)}.`,
    nothingToContinue: "There is no earlier answer here to continue. Ask a question first.",
    numberAlone: "A number alone asks me nothing. Please ask in your own words.",
    nothingMore: "I found no further passage for that question.",
    nothingToCheck: "Put the words to check behind /check, or reply with it to a message.",
    nothingToVerify: "Put a receipt behind /verify. /receipt shows that of the last excerpt.",
    checkTooLong: (limit) => `That is too long to check: it may have ${limit.toLocaleString("en")} characters.`,
    checkTooShort: "That is too short to check: such words stand in every article. Put more of the quotation.",
    articleChanged: "The article has changed since that answer. Please ask again.",
    buttonUnreadable: "I cannot read that button any more. Please ask again.",
    thanks: "Thank you.",
    told: "Told: the newsroom will see your question as you wrote it, without your name.",
    untold: "I cannot read your question any more. Please ask it again, then press the button.",
  },
};
