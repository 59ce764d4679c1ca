/** How long what is counted of questions is kept, unless a setting says otherwise. */
export const DEFAULT_RETENTION_DAYS = 30;
