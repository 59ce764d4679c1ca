/** What of a document's tree is used here; linkedom's own types need a browser's. */

export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
  readonly parentNode: DomElement | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly children: ArrayLike<DomElement> & Iterable<DomElement>;
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  matches(selector: string): boolean;
  closest(selector: string): DomElement | null;
  contains(other: DomNode): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
  readonly firstChild: DomNode | null;
  appendChild(child: DomNode): void;
  insertBefore(child: DomNode, before: DomNode | null): void;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly body: DomElement | null;
  readonly documentElement: DomElement | null;
  readonly title: string;
  createElement(name: string): DomElement;
}

/** A paragraph with the element that shows it. */
export type PageParagraph = Readonly<{
  mark: import("../../formats/format.ts").ParagraphMark;
  level?: number;
  text: string;
  /** Where in the text the page's own words are not together. */
  seams?: readonly number[];
  source: DomElement;
}>;
