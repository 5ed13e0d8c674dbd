// The page's design tokens as colours that a canvas can use.
import { domains as DOMAINS } from '../../core/vocabularies.js';
import { styleRules } from '../../lib/style-rules.js';

/** @typedef {OffscreenCanvasRenderingContext2D} Pen */

const TOKENS = {
    paper: '--paper', raised: '--paper-raised', ink: '--ink', soft: '--ink-soft', line: '--line',
    strong: '--line-strong', received: '--teal', given: '--amber', glow: '--glow', you: '--you', youInk: '--you-ink',
    focus: '--focus',
};

/**
 * The palette of paper: always light, whatever the theme of the screen. It is read from the rules of the style sheets,
 * because no element has these colours while the screen is dark.
 * @type {() => Palette}
 */
export function paperPalette() {
    const pen = /** @type {Pen} */ (new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true }));
    const roots = /** @type {CSSStyleRule[]} */ (styleRules().filter((rule) =>
        /** @type {CSSStyleRule} */ (rule).selectorText === ':root'
    ));
    /** @type {(token: string) => string} */
    const said = (token) => roots.map((rule) => rule.style.getPropertyValue(token).trim()).find(Boolean) ?? '';
    return paletteOf((token) => toRgb(pen, said(token)), said);
}

/**
 * Colours by name, hues by sector key, and the two typefaces, as they currently apply to `element`.
 * @type {(element: Element) => Palette}
 */
export function readPalette(element) {
    const style = getComputedStyle(element);
    const pen = /** @type {Pen} */ (new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true }));
    return paletteOf(
        (token) => toRgb(pen, style.getPropertyValue(token).trim()),
        (token) => style.getPropertyValue(token).trim(),
    );
}

/** @type {(colour: (token: string) => Colour, said: (token: string) => string) => Palette} */
function paletteOf(colour, said) {
    const named = /** @type {Record<keyof typeof TOKENS, Colour>} */ (Object.fromEntries(
        Object.entries(TOKENS).map(([name, token]) => [name, colour(token)]),
    ));
    return {
        ...named,
        hue: (key) => colour(hueToken(key)),
        token: colour,
        sans: said('--font-sans') || 'sans-serif',
        serif: said('--font-serif') || 'serif',
    };
}

/**
 * The token that colours a sector: those of domains are in tokens.css, those of kinds of relationship in canvas.css.
 * @type {(key: string) => string}
 */
export function hueToken(key) {
    if (key.startsWith('group:')) return `--domain-${DOMAINS[parseInt(key.slice(6), 10) % DOMAINS.length]}`;
    return ['family', 'friends', 'peers', 'practitioners', 'around', 'beyond'].includes(key)
        ? `--circle-${key}`
        : `--domain-${key}`;
}

// The browser itself converts all CSS colours (oklch, color-mix …) into r, g, b.
/** @type {(pen: Pen, value: string) => Colour} */
function toRgb(pen, value) {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = value || '#888';
    pen.fillRect(0, 0, 1, 1);
    return Array.from(pen.getImageData(0, 0, 1, 1).data.slice(0, 3));
}

/** @type {(colour: Colour) => string} */
export const css = ([r, g, b]) => `rgb(${r},${g},${b})`;

/**
 * A mixture of two colours: `share` of the first, the rest of the second.
 * @type {(first: Colour, second: Colour, share: number) => Colour}
 */
export const mix = (first, second, share) =>
    first.map((value, i) => Math.round(value * share + second[i] * (1 - share)));
