/** The page's typefaces as rules with embedded font files, for pictures that are used outside the page. */
import { styleRules } from './style-rules.js';

/**
 * The rules that these letters need. If a file cannot be loaded, its typeface is left out and a system font is used.
 * @type {(text: string) => Promise<string>}
 */
export async function faces(text) {
    const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
    const rules = styleRules()
        .filter((rule) => rule instanceof CSSFontFaceRule).filter((rule) =>
            covers(rule.style.getPropertyValue('unicode-range'), letters)
        );
    return (await Promise.all(rules.map(inlined))).join('\n');
}

/**
 * Tells whether one of the letters is in ranges such as `U+0000-00FF, U+0131`; spaces and characters of markup need no
 * typeface.
 * @type {(ranges: string, letters: number[]) => boolean}
 */
function covers(ranges, letters) {
    const all = [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)]
        .map(([, from, to]) => [parseInt(from, 16), parseInt(to ?? from, 16)]);
    return all.length === 0 || letters.some((letter) => all.some(([from, to]) => letter >= from && letter <= to));
}

/** @type {(rule: CSSFontFaceRule) => Promise<string>} */
async function inlined(rule) {
    const said = (/** @type {string} */ name) => rule.style.getPropertyValue(name);
    const address = new URL(
        /url\("?([^")]+)"?\)/.exec(said('src'))?.[1] ?? '',
        rule.parentStyleSheet?.href ?? document.baseURI,
    );
    try {
        const file = await (await fetch(address)).arrayBuffer();
        return `@font-face{font-family:${said('font-family')};font-style:${said('font-style') || 'normal'};`
            + `font-weight:${said('font-weight')};unicode-range:${said('unicode-range')};`
            + `src:url(data:font/woff2;base64,${base64(new Uint8Array(file))}) format("woff2")}`;
    } catch {
        return '';
    }
}

/** @type {(bytes: Uint8Array) => string} */
function base64(bytes) {
    let text = '';
    for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    return btoa(text);
}
