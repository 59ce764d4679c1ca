/** Words as SVG: how wide they are, where lines break, and how a line of them is drawn. */

export type Run = Readonly<{
  text: string;
  bold?: boolean;
  underline?: boolean;
  italic?: boolean;
  colour?: string;
}>;

export type TextStyle = Readonly<{ size: number; colour: string; width: number }>;

/** Width of a letter by the size of the type, as a sans-serif font has it; rather too wide than too narrow. */
const letterWidth = (letter: string): number =>
  /[iljI.,:;'|!’]/.test(letter)
    ? 0.31
    : /[ ftr()[\]·“”-]/.test(letter)
      ? 0.38
      : /[mwMW@%—]/.test(letter)
        ? 0.95
        : /[A-Z0-9]/.test(letter)
          ? 0.71
          : 0.61;

export const textWidth = (text: string, size: number, bold = false): number =>
  [...text].reduce((sum, letter) => sum + letterWidth(letter), 0) * size * (bold ? 1.12 : 1);

export const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Runs in lines that are no wider than `width`; a line break of the text ends a line, too. */
export const wrapRuns = (runs: readonly Run[], { size, width }: TextStyle): readonly (readonly Run[])[] => {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const run of runs) {
    for (const piece of run.text.match(/\n|[^\s]+|[^\S\n]+/g) ?? []) {
      const wide = textWidth(piece, size, run.bold);
      if (piece === "\n" || (used > 0 && used + wide > width && piece.trim() !== "")) {
        lines.push([]);
        used = 0;
      }
      if (piece === "\n" || (used === 0 && piece.trim() === "")) continue;
      lines.at(-1)!.push({ ...run, text: piece });
      used += wide;
    }
  }
  return lines;
};

const drawRun = ({ text, bold, underline, italic, colour }: Run): string => {
  const looks = [
    bold ? ' font-weight="bold"' : "",
    italic ? ' font-style="italic"' : "",
    underline ? ' text-decoration="underline"' : "",
    colour === undefined ? "" : ` fill="${colour}"`,
  ].join("");
  return looks === "" ? escapeXml(text) : `<tspan${looks}>${escapeXml(text)}</tspan>`;
};

/** Neighbours that look alike are one run. */
const joinRuns = (line: readonly Run[]): readonly Run[] =>
  line.reduce<Run[]>((joined, run) => {
    const { text: _, ...looks } = run;
    const { text: before = "", ...last } = joined.at(-1) ?? {};
    if (joined.length > 0 && JSON.stringify(looks) === JSON.stringify(last))
      joined[joined.length - 1] = { ...run, text: before + run.text };
    else joined.push(run);
    return joined;
  }, []);

/** Lines from `top` down, with the height that they take. */
export const drawLines = (
  lines: readonly (readonly Run[])[],
  x: number,
  top: number,
  { size, colour }: TextStyle,
): Readonly<{ svg: string; height: number }> => {
  const pitch = Math.round(size * 1.4);
  const svg = lines
    .map(
      (line, index) =>
        `<text x="${x}" y="${top + index * pitch + size}" font-size="${size}" fill="${colour}" xml:space="preserve">${joinRuns(line).map(drawRun).join("")}</text>`,
    )
    .join("\n");
  return { svg, height: lines.length * pitch };
};

export type Picture = Readonly<{
  title: string;
  width: number;
  height: number;
  background: string;
  parts: readonly string[];
}>;

export const picture = ({ title, width, height, background, parts }: Picture): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Helvetica, Arial, sans-serif">
<title>${escapeXml(title)}</title>
<rect width="${width}" height="${height}" rx="10" fill="${background}"/>
${parts.filter((part) => part !== "").join("\n")}
</svg>
`;
