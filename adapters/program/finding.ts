/** What the doctor finds: one line with its state and what to do about it. */
import { type ConfigurationError, isConfigurationError } from "../../src/server.ts";

/** One thing that was looked at. `note`: worth knowing. `wrong`: a person must do something. */
export type DoctorFinding = Readonly<{
  state: "good" | "note" | "wrong";
  /** A setting, or what some of them lead to. */
  what: string;
  says: string;
  /** What to do about it. */
  remedy?: string;
}>;

export const reportGood = (what: string, says: string): DoctorFinding => ({ state: "good", what, says });
export const reportNote = (what: string, says: string, remedy?: string): DoctorFinding => ({
  state: "note",
  what,
  says,
  ...(remedy !== undefined && { remedy }),
});
export const reportWrong = (what: string, says: string, remedy: string): DoctorFinding => ({
  state: "wrong",
  what,
  says,
  remedy,
});

/** Each problem of a `ConfigurationError` as a finding; the reason of one says what to change. */
export const toFindings = (error: ConfigurationError, remedy: string): readonly DoctorFinding[] =>
  error.problems.map(({ where, reason }) => reportWrong(where === "" ? "configuration" : where, reason, remedy));

/** What reading something gives, or the findings of what keeps it from being read. */
export const tryReading = <T>(
  read: () => T,
  remedy: string,
): Readonly<{ value?: T; findings: readonly DoctorFinding[] }> => {
  try {
    return { value: read(), findings: [] };
  } catch (error) {
    if (!isConfigurationError(error)) throw error;
    return { findings: toFindings(error, remedy) };
  }
};
