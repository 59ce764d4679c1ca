/** Whether a cluster could look through an archive, asked without changing anything. */
import { messageOf } from "../../../errors.ts";
import { ClusterFault, createClusterClient } from "./cluster-client.ts";
import { faultOfIndex } from "./write-changes.ts";

const PATIENCE_MS = 10_000;

/** `problem`: why it could not, for a person; without the password. `isThere`: its index is made already. */
export const examineIndex = async (url: string): Promise<Readonly<{ isThere: boolean; problem?: string }>> => {
  const client = createClusterClient(url);
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const fault = faultOfIndex(await client.send({ method: "GET", path: "/_mapping", signal }), client.host);
    return { isThere: true, ...(fault && { problem: fault.message }) };
  } catch (error) {
    if (error instanceof ClusterFault && error.status === 404) return { isThere: false };
    return { isThere: false, problem: messageOf(error) };
  } finally {
    await client.close();
  }
};
