import { hash } from "./random.ts";

/** Every eighth article is held out from training, by its title alone, so that the parts never shift as a file grows. */
const PARTS = 8;

/** Whether an article of a training file is kept for reporting. Nothing is ever fitted on such an article. */
export const isHeldOut = (title: string): boolean => hash(title) % PARTS === 0;
