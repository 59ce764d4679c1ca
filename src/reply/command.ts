import type { NoticeLanguage } from "./reply-fields.ts";

/** Who may use a command. */
export type Audience = "all" | "configurers" | "operators";

export type ChatCommandName =
  | "ask"
  | "check"
  | "verify"
  | "more"
  | "context"
  | "receipt"
  | "articles"
  | "outline"
  | "article"
  | "language"
  | "private"
  | "help"
  | "privacy"
  | "forget"
  | "misses";

/** The same words in every language of the notices. */
export type LocalisedText = Readonly<Record<NoticeLanguage, string>>;

/** One command of the catalogue; menus, help and completion of every platform are rendered from it. */
export type Command = Readonly<{
  name: ChatCommandName;
  audience: Audience;
  /** Only where an answer can be shown to its asker alone. */
  needsHiding?: true;
  /** Also offered as a menu entry where the platform has menus. */
  listed: boolean;
  /** One line, at most 100 UTF-16 units: the shortest limit among menus. */
  description: LocalisedText;
  /** What stands behind the command's name; its name keys the argument. `maxLength` is in UTF-16 units. */
  argument?: Readonly<{ name: string; description: LocalisedText; required: boolean; maxLength: number }>;
}>;
