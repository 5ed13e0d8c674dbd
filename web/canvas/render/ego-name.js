/**
 * Whose map it is, where somebody else reads it; the first word of a long name, which fits into the middle.
 * @type {(map: SupportMap) => string | null}
 */
export function egoName({ name, access }) {
    const said = access && !access.own ? (access.owner ?? name).trim() : null;
    return said && said.length > 10 ? said.split(/\s+/u)[0] : said;
}
