// A number from an id: what belongs to one alter alone decides where they stand, so that no edit of others moves them.

/**
 * A share, 0 … 1, that looks random and is the same for the same id and purpose.
 * @type {(id: string, purpose: string) => number}
 */
export function shareOf(id, purpose) {
    let hash = 2166136261;
    for (const letter of `${purpose}:${id}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
