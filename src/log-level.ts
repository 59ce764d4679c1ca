/** How much is logged, most first. Apart from the logger, so that reading the settings does not load it. */
export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];
