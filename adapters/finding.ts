import { type ConfigurationError, isConfigurationError } from "../src/index.ts";

/** One thing that was looked at. `note`: worth knowing. `wrong`: a person must do something. */
export type Finding = Readonly<{
  state: "good" | "note" | "wrong";
  /** A setting, or what stands behind some. */
  what: string;
  says: string;
  /** What to do about it. */
  remedy?: string;
}>;

export const good = (what: string, says: string): Finding => ({ state: "good", what, says });
export const note = (what: string, says: string, remedy?: string): Finding => ({
  state: "note",
  what,
  says,
  ...(remedy !== undefined && { remedy }),
});
export const wrong = (what: string, says: string, remedy: string): Finding => ({ state: "wrong", what, says, remedy });

/** Each problem of a `ConfigurationError` as a finding; the reason of one says what to change. */
export const problemsOf = (error: ConfigurationError, remedy: string): readonly Finding[] =>
  error.problems.map(({ where, reason }) => wrong(where === "" ? "configuration" : where, reason, remedy));

/** What reading something gives, or the findings of what keeps it from being read. */
export const attempt = <T>(read: () => T, remedy: string): Readonly<{ value?: T; findings: readonly Finding[] }> => {
  try {
    return { value: read(), findings: [] };
  } catch (error) {
    if (!isConfigurationError(error)) throw error;
    return { findings: problemsOf(error, remedy) };
  }
};
