/** Where the redirects of an address lead: each step is an address that may be asked for, and there are few of them. */

import type { RequestFault, ServerResponse } from "./send-request.ts";

const MAX_REDIRECTS = 5;

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** Why an address may not be asked for; undefined when it may. */
export type AddressFault = (address: string) => string | undefined;

/** The address that a response leads to, or why that is none. */
const nextOf = (url: URL, response: ServerResponse, faultOf: AddressFault): URL | RequestFault => {
  const location = response.header("location") ?? "";
  if (location === "" || !URL.canParse(location, url.href)) return { reason: "redirects to nowhere" };
  const next = new URL(location, url);
  next.hash = "";
  const fault = faultOf(next.href);
  return fault === undefined ? next : { reason: `redirects to an address that ${fault}` };
};

/** Asks for an address, and for what it redirects to. */
export const followRedirects = async (
  from: URL,
  faultOf: AddressFault,
  ask: (url: URL) => Promise<ServerResponse | RequestFault>,
): Promise<Readonly<{ url: URL; response: ServerResponse | RequestFault }>> => {
  let url = from;
  for (let redirects = 0; ; redirects += 1) {
    const response = await ask(url);
    if ("reason" in response || !isRedirect(response.status)) return { url, response };
    if (redirects === MAX_REDIRECTS) return { url, response: { reason: `redirects more than ${MAX_REDIRECTS} times` } };
    const next = nextOf(url, response, faultOf);
    if ("reason" in next) return { url, response: next };
    url = next;
  }
};
