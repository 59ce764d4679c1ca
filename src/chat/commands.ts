/** Who may use a command. */
export type Audience = "all" | "configurers" | "operators";

/** One command of the catalogue; menus, help and completion of every platform are rendered from it. */
export type Command = Readonly<{
  name: string;
  audience: Audience;
  /** Also offered as a menu entry where the platform has menus. */
  listed: boolean;
  /** What stands behind the command's name; its key names the argument. */
  argument?: Readonly<{ name: string; required: boolean; maxLength: number }>;
}>;
