/** Serving: the inbox between a platform and the bot; health, metrics, HTTP. */

export { serveAll } from "./serve-all.ts";
