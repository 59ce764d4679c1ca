/** A map that forgets its oldest entry when it is full. */
export const createBoundedMap = <K, V>(
  maxEntries: number,
): { get: (key: K) => V | undefined; set: (key: K, value: V) => void } => {
  const entries = new Map<K, V>();
  return {
    get: (key) => entries.get(key),
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, value);
      const oldest = entries.keys().next();
      if (entries.size > maxEntries && !oldest.done) entries.delete(oldest.value);
    },
  };
};
