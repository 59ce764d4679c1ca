/** `npm run pictures`: draws the README's pictures anew, from what the bot says today. */

import { writeFileSync } from "node:fs";
import { takePictures } from "./take-pictures.ts";

for (const [name, svg] of Object.entries(await takePictures())) writeFileSync(`docs/pictures/${name}`, svg);
