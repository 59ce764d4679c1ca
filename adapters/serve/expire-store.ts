import type { Logger, Store } from "../../src/server.ts";
import { toFault } from "../program/index.ts";

const EXPIRE_INTERVAL_MS = 60_000;

/** Deletes what is past its time, once a minute, until the returned function is called. */
export const startExpiring = (store: Pick<Store, "expire">, log: Logger): (() => void) => {
  let expiring = false;
  const expire = async (): Promise<void> => {
    if (expiring) return;
    expiring = true;
    try {
      while (await store.expire());
    } catch (error) {
      log.warn({ fault: toFault(error) }, "could not delete what is past its time");
    }
    expiring = false;
  };
  const timer = setInterval(() => void expire(), EXPIRE_INTERVAL_MS);
  return () => clearInterval(timer);
};
