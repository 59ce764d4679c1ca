/** What every program needs: exit codes, arguments, environment, time limits. */

export { type OptionKind, readArguments } from "./arguments.ts";
export { createBoundedMap } from "./bounded-map.ts";
export { examineClockSkew } from "./clock-skew.ts";
export { readEnvironment, readEnvironmentFile } from "./environment.ts";
export { codeOf } from "./error-code.ts";
export { type ExitCode, startProgram } from "./exit.ts";
export { type Fault, toFault } from "./fault.ts";
export { type DoctorFinding, reportGood, reportNote, reportWrong, toFindings, tryReading } from "./finding.ts";
export { limitHeapGrowth } from "./limit-heap-growth.ts";
export { describeMisspelt, findMisspelt, type MisspeltSetting } from "./misspelt-settings.ts";
export { type ArticlesFrom, type NamedLibraryOptions, nameArticles, openNamedLibrary } from "./open-named-library.ts";
export { createPlatformClock, dateByOurs } from "./platform-clock.ts";
export { createProcessHooks, type ProcessHooks } from "./process-hooks.ts";
export { firstDayOf, readReport } from "./report.ts";
export { settleLater } from "./settle-later.ts";
export { Overdue, withTimeLimit } from "./time-limit.ts";
