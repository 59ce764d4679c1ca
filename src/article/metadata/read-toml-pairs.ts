/** Reads TOML, the front matter between two lines `+++`, as keys and texts. */

import { parse, TomlDate } from "smol-toml";
import { intendedKeyOf, isHostileKey, isKnownKey, type MetadataPairs, textsOf } from "./metadata-pairs.ts";

/** A date as it is written most: without thousandths that are none. */
const textOfScalar = (value: unknown): unknown => {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/u, "");
  return typeof value === "number" || typeof value === "boolean" ? String(value) : value;
};

export const readTomlPairs = (source: string): MetadataPairs => {
  const pairs = new Map<string, readonly string[]>();
  const reasons = new Set<string>();
  try {
    for (const [name, value] of Object.entries(parse(source))) {
      const other = intendedKeyOf(name);
      if (isHostileKey(name)) reasons.add(`${name}: this key is not allowed`);
      else if (other !== undefined) reasons.add(`${name}: write ${other}`);
      if (!isKnownKey(name)) continue;
      const texts = textsOf(name, textOfScalar(value));
      if (texts === undefined) reasons.add(`${name}: must be text`);
      else pairs.set(name, texts);
    }
  } catch (error) {
    const [message = "is not valid TOML"] = error instanceof Error ? error.message.split("\n") : [];
    reasons.add(message);
  }
  return { pairs, reasons };
};
