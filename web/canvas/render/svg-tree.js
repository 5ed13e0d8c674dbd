// Drawings as plain data: [name, attributes, ...children], where a child is another drawing or a text. The same drawing
// becomes elements of the page or the text of a file. It has attributes only, no style: the page's policy allows no
// inline styles, and a file needs none.

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The drawing as elements of this page.
 * @type {(drawing: Drawing) => SVGElement}
 */
export function toElement([name, attributes = {}, ...children]) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of said(attributes)) element.setAttribute(key, value);
    element.append(
        ...children.filter(isThere).map((child) => (Array.isArray(child) ? toElement(child) : String(child))),
    );
    return element;
}

/**
 * The drawing with other ids, for a page that has several: `from` at the beginning of an id, or of a reference to one,
 * becomes `to`.
 * @type {(drawing: Drawing, from: string, to: string) => Drawing}
 */
export function withOtherIds([name, attributes = {}, ...children], from, to) {
    const renamed = Object.entries(attributes).map(([key, value]) => [
        key,
        typeof value !== 'string' ? value
            : key === 'id' && value.startsWith(from) ? to + value.slice(from.length)
            : value.replace(`#${from}`, `#${to}`),
    ]);
    return [
        name, Object.fromEntries(renamed),
        ...children.map((child) => (Array.isArray(child) ? withOtherIds(child, from, to) : child)),
    ];
}

/**
 * The drawing as text, safe for any content.
 * @type {(drawing: Drawing) => string}
 */
export function toText([name, attributes = {}, ...children]) {
    const start = `<${name}${said(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}`;
    const inside = children.filter(isThere);
    return inside.length === 0 ? `${start}/>`
        : [`${start}>`, ...inside.map((child) => (Array.isArray(child) ? toText(child) : escaped(child))), `</${name}>`]
            .join('');
}

// Numbers become text here.
/** @type {(attributes: Attributes) => [key: string, value: string][]} */
const said = (attributes) =>
    /** @type {[string, string][]} */ (Object.entries(attributes).filter(([, value]) => isThere(value)));

/**
 * @template T
 * @param {T} value
 * @returns {value is Exclude<T, null | undefined | false>}
 */
const isThere = (value) => value !== null && value !== undefined && value !== false;

/** @type {Record<string, string>} */
const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// Leaves out characters that XML does not allow (control characters, lone surrogates), and escapes those with a meaning
// in XML.
/** @type {(value: string | number) => string} */
const escaped = (value) => String(value)
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (letter) => NAMED[letter]);
