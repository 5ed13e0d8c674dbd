// Small drawings inside symbols that have no emoji, and the signs on their rim: 24 × 24, drawn as lines. They show the
// kind only, never a particular thing or place.

/** @type {Record<string, string[]>} */
const ICONS = {
    person: ['M12 11.5a3.4 3.4 0 1 0-.01 0z', 'M5.5 20c0-3.9 2.7-6.2 6.5-6.2s6.5 2.3 6.5 6.2'],
    pet: [
        'M12 12.6c2.4 0 4.6 2.3 4.6 4.5 0 1.5-1.1 2.3-2.5 2-1.4-.3-2.8-.3-4.2 0-1.4.3-2.5-.5-2.5-2'
        + ' 0-2.2 2.2-4.5 4.6-4.5z',
        'M9.4 5.2c1 0 1.7 1.1 1.7 2.3s-.7 2.2-1.7 2.2-1.7-1-1.7-2.2.7-2.3 1.7-2.3z'
        + 'M14.6 5.2c1 0 1.7 1.1 1.7 2.3s-.7 2.2-1.7 2.2-1.7-1-1.7-2.2.7-2.3 1.7-2.3z',
        'M5.4 9.8c.9 0 1.5 1 1.5 2s-.6 1.9-1.5 1.9-1.5-.9-1.5-1.9.6-2 1.5-2z'
        + 'M18.6 9.8c.9 0 1.5 1 1.5 2s-.6 1.9-1.5 1.9-1.5-.9-1.5-1.9.6-2 1.5-2z',
    ],
    place: [
        'M12 20.6c4.1-4.4 6.2-7.7 6.2-10.6a6.2 6.2 0 1 0-12.4 0c0 2.9 2.1 6.2 6.2 10.6z',
        'M12 12.4a2.3 2.3 0 1 0-.01 0z',
    ],
    thing: ['M12 3.8l7 3.9v8.6l-7 3.9-7-3.9V7.7z', 'M5 7.7l7 4 7-4M12 11.7v8.5'],
    group: [
        'M12 10.5a2.7 2.7 0 1 0-.01 0zM7.5 19c0-3 1.9-5 4.5-5s4.5 2 4.5 5',
        'M6 11.5a2 2 0 1 1 .6-3.7M3.5 17.5c0-2 .9-3.5 2.5-4M18 11.5a2 2 0 1 0-.6-3.7M20.5 17.5c0-2-.9-3.5-2.5-4',
    ],
    belief: ['M12 3.5c.6 4.6 2.9 7.4 7.5 8.5-4.6 1.1-6.9 3.9-7.5 8.5-.6-4.6-2.9-7.4-7.5-8.5 4.6-1.1 6.9-3.9 7.5-8.5z'],
    candle: ['M9 11.5h6v9H9z', 'M12 11.5V9.5M12 8.8c-1.7-1-1.7-2.9 0-5.3 1.7 2.4 1.7 4.3 0 5.3z'],
    hoped: ['M12 4.5v15M4.5 12h15'],
};

/** @type {(name: string) => string[]} */
export const iconPaths = (name) => ICONS[name] ?? [];

/**
 * The drawing as a data URI that a canvas can load.
 * @type {(name: string, colour: string, look?: {width?: number, disc?: {fill: string, line: string} | null}) => string}
 */
export function iconUri(name, colour, { width = 1.6, disc = null } = {}) {
    const paths = iconPaths(name).map((d) => `<path d="${d}"/>`).join('');
    const ground = disc
        ? `<circle cx="12" cy="12" r="11" fill="${disc.fill}" stroke="${disc.line}" stroke-width="1.5"/>` : '';
    const inside = disc ? `<g transform="translate(12 12) scale(.66) translate(-12 -12)">${paths}</g>` : paths;
    const svg =
        `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24" fill="none" `
        + `stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round">`
        + `${ground}${inside}</svg>`;
    return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
