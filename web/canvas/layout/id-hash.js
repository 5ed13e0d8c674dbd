// A number derived from an id: an alter's place depends on the alter alone, so that edits of others do not move it.

/**
 * A pseudo-random share, 0 … 1, that depends on the id and the purpose only.
 * @type {(id: string, purpose: string) => number}
 */
export function shareOf(id, purpose) {
    let hash = 2166136261;
    for (const letter of `${purpose}:${id}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
