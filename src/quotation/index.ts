/** Quotations: whether an article has one word for word, and what differs. */

export type { QuotationSource } from "./article-collection.ts";
export { splitClaim } from "./attribution/split-claim.ts";
export { candidatesOf } from "./candidates/candidates-of.ts";
export { checkQuotation } from "./check-quotation.ts";
export { checkDraft, type DraftQuotation, isFailedQuotation } from "./draft/check-draft.ts";
export { findChange } from "./receipts/find-change.ts";
export { validateQuotation } from "./validate-quotation.ts";
export { verifyReceipt } from "./verify-receipt.ts";
