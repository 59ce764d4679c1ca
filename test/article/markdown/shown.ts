/** What is shown of Markdown, for tests. */
import { renderMarkdown } from "../../../src/article/markdown/render-markdown.ts";

export const render = (source: string) => {
  const steps = renderMarkdown(source);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
export const textOf = (source: string): string => render(source).text;
/** What is read, and as what: "list" and "list 2" are items of the first and second level. */
export const marksOf = (source: string) => {
  const { text, marked } = render(source);
  return marked.map(({ mark, level, start, end }) => [`${mark}${level ? ` ${level}` : ""}`, text.slice(start, end)]);
};
