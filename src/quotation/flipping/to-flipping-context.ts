import type { FlippingContext } from "../../reply/index.ts";
import { type Span, trimWhiteSpace } from "../../span.ts";

/** Words outside a quotation as they are told. */
export const toFlippingContext = (text: string, kind: FlippingContext["kind"], span: Span): FlippingContext => {
  const { start, end } = trimWhiteSpace(text, span);
  return { kind, text: text.slice(start, end), start, end };
};
