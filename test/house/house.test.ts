/** What the source is held to, in one file of tests, so that the source is parsed once. */

import "./files.ts";
import "./imports.ts";
import "./mirrored-files.ts";
import "./names.ts";
