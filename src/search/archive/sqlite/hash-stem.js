/** Decides by which number an archive knows a stem: the same in every process, without a list of all that there are. */

/**
 * FNV-1a over UTF-16 units. Two of a million stems in one article that share a number would count as one, of which nobody is told more
 * than the order of candidates.
 *
 * @param {string} stem
 */
export const hashStem = (stem) => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at += 1) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};
