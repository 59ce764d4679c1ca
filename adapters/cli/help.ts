/** What `--help` says of commands and options. */

import { platformNames, platforms } from "../platforms.ts";

const SETTINGS_HINT = "; the settings are in the environment or in .env";

const platformLines = platformNames
  .map((name, index) => {
    const hint = index === 0 ? SETTINGS_HINT : ", likewise";
    return `  pullquote ${name.padEnd(18)} serves ${platforms[name].title}${hint}`;
  })
  .join("\n");

/** What `--help` says. */
export const cliHelp = `Answers questions about articles in the articles' own words.

  pullquote init               asks for platform, token and articles, checks them, and writes .env
  pullquote ask [QUESTION]     answers; without QUESTION one for every line of standard input
  pullquote check [TEXT]       is the text in the articles, word for word? else one for every line
  pullquote check --draft FILE every quotation of a text, with its line
  pullquote verify [RECEIPT]   do the words of a receipt still stand? else one for every line
  pullquote repl               talks with you in the terminal
${platformLines}
  pullquote add ADDRESS…       reads pages and feeds, shows what was recognised, and keeps them
  pullquote articles           what can be asked, where it comes from, and how each address stands
  pullquote refresh [NAME…]    reads kept pages again now, by address or id; else all
  pullquote remove NAME…       takes pages out, by address or id; a feed with its pages
  pullquote inbox              what a running or stopped bot did not answer, or perhaps did not
  pullquote misses             what readers asked and did not find, and which passages answered
  pullquote backup FILE        writes the store to a new file, beside a running bot
  pullquote restore FILE       puts a backup in the store's place while no bot is running
  pullquote mcp                gives assistants ask, check and verify, by the Model Context Protocol on standard input
  pullquote doctor             looks at settings, tokens, articles, store and clock; says what to do

  --articles PATH     a file or folder of articles, or an address; may be given several times
                      (else the setting ARTICLES, else the articles that come with pullquote)
  --article ID        ask, check: this article is meant, of several; what only another one has
                      word for word is then "elsewhere"
  --json              a line of JSON for every line of input
  --fail              check, verify: ends with 1 when a quotation is altered, stitched, absent or another's,
                      or a receipt's words have changed or are unknown; a draft always does
  --candidates N      ask: add the N best single sentences, whatever was decided
  --conversation      ask: the lines are one conversation; else each stands alone
  --since DAY         misses: from this day on, such as 7d, yesterday or 2026-01-31; else all that is kept
  --markdown          misses: a digest in Markdown
  --help, --version

Ends with 0 when it ran, with 1 when the doctor, --draft or --fail found something wrong, with 2 when the command, a setting or a file must be changed.
`;
