import pg from "pg";
import { describe, expect, it } from "vitest";
import { retryPostgres } from "../../../src/store/postgres/retry-postgres.ts";

const failure = (code: string): Error => Object.assign(new pg.DatabaseError("no", 0, "error"), { code });
/** Fails with each error in turn, then doubles its number. */
const failing = (...errors: Error[]) =>
  retryPostgres(async (number: number) => {
    const error = errors.shift();
    if (error) throw error;
    return 2 * number;
  });

describe("a query to PostgreSQL", () => {
  it("is tried again when the session was ended or the server was not reached", async () => {
    expect(await failing(failure("57P01"), new Error("ECONNREFUSED"))(21)).toBe(42);
  });

  it("is not tried again when the server refuses it", async () => {
    await expect(failing(failure("23505"))(21)).rejects.toMatchObject({ code: "23505" });
  });
});
