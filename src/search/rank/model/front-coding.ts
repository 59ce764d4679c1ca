/** How many characters of the word before are shared at most: the most that one digit of base 36 says. */
const MAX_SHARED_CHARS = 35;

/** Words as one text, each by how much it shares with the one before, and its rest: front coding, short where words are sorted. None has a line break. */
export const encodeFrontCoded = (words: Iterable<string>): string => {
  const lines: string[] = [];
  let last = "";
  for (const word of words) {
    let shared = 0;
    while (shared < MAX_SHARED_CHARS && shared < last.length && last[shared] === word[shared]) shared++;
    lines.push(shared.toString(36) + word.slice(shared));
    last = word;
  }
  return lines.join("\n");
};

/** The words that `frontCoded` made a text of. */
export const decodeFrontCoded = (text: string): string[] => {
  let last = "";
  return text === ""
    ? []
    : text.split("\n").map((line) => {
        last = last.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1);
        return last;
      });
};
