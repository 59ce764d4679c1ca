/** Which questions a reply offers to ask next. */

import type { Action, Reply, SingleReply } from "../reply/index.ts";

/** The questions that a reply offers, each once where it is a reply to several. */
export const offersIn = (reply: Reply): readonly Action[] => {
  const replies = reply.kind === "several" ? reply.replies.map((one) => one.reply) : [reply];
  const offers = replies
    .flatMap((one) => ("actions" in one ? (one.actions ?? []) : []))
    .filter(({ kind }) => kind === "ask");
  return [...new Map(offers.map((offer) => [offer.label, offer])).values()];
};

/** The reply as it stands among others, below which what all of them offer is offered once. */
export const withoutOffers = (reply: SingleReply): SingleReply =>
  reply.kind === "abstain" || reply.kind === "notice"
    ? { ...reply, actions: (reply.actions ?? []).filter(({ kind }) => kind !== "ask") }
    : reply;
