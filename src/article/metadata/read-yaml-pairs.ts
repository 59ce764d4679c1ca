/** Reads YAML, and JSON with it, as keys and the texts that were written, whatever YAML would make of them. */

import { isAlias, isMap, isNode, isScalar, parseDocument, visit } from "yaml";
import { intendedKeyOf, isHostileKey, isKnownKey, type MetadataPairs, textsOf } from "./metadata-pairs.ts";

/** A value that YAML would take for something else: with a colon and a space in it. */
const COLON_VALUE = /^([A-Za-z_]+):[ \t]+(?!["'[{|>&*!%@`#])(.*(?:: |:$).*)$/gmu;

/** `title: Bridge costs: a history` as it is meant: a text. A comment behind it stays one. */
const quoteColonValues = (source: string): string =>
  source.replace(COLON_VALUE, (line, key: string, value: string) => {
    if (!isKnownKey(key)) return line;
    const [, text = "", comment = ""] = /^(.*?)([ \t]+#.*)?$/u.exec(value) ?? [];
    return `${key}: ${JSON.stringify(text.trim())}${comment}`;
  });

/** Every scalar is the text that was written: "no", "1e3" and 2022-02-20 are words here, nothing else. */
export const readYamlPairs = (source: string): MetadataPairs => {
  const parsed = parseDocument(quoteColonValues(source), {
    schema: "failsafe",
    resolveKnownTags: false,
    uniqueKeys: true,
    merge: false,
    logLevel: "silent",
  });
  const pairs = new Map<string, readonly string[]>();
  const reasons = new Set<string>();
  const seen = new Set<string>();
  for (const { key, value } of isMap(parsed.contents) ? parsed.contents.items : []) {
    const name = isScalar(key) ? String(key.value) : "";
    const other = intendedKeyOf(name);
    if (seen.has(name)) reasons.add(`${name}: is given twice`);
    else if (isHostileKey(name)) reasons.add(`${name}: this key is not allowed`);
    else if (other !== undefined) reasons.add(`${name}: write ${other}`);
    if (isNode(value) && value.tag !== undefined) reasons.add(`${name}: tags such as ${value.tag} are not allowed`);
    seen.add(name);
    if (!isKnownKey(name)) continue;
    if (isScalar(value)) {
      const text = String(value.value).trim();
      const absent = value.type === "PLAIN" && (text === "" || text === "~" || text === "null");
      if (text === "" && !absent) reasons.add(`${name}: is empty`);
      else if (!absent) pairs.set(name, [text]);
    } else if (isNode(value)) {
      const texts = isAlias(value) ? undefined : textsOf(name, value.toJS(parsed));
      if (texts !== undefined) pairs.set(name, texts);
      else reasons.add(`${name}: must be text`);
    }
  }
  visit(parsed, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor !== undefined) reasons.add("anchors and aliases are not allowed");
    },
  });
  // The parser's own words, where ours do not name the key already.
  const fault = reasons.size > 0 ? undefined : [...parsed.errors, ...parsed.warnings][0];
  if (fault !== undefined) reasons.add(fault.message.split("\n")[0]?.replace(/:$/u, "") ?? fault.code);
  else if (parsed.contents !== null && !isMap(parsed.contents)) reasons.add("is not a list of keys and values");
  return { pairs, reasons };
};
