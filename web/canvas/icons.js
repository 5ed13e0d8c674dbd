// Small drawings inside the symbols, for kinds that carry no symbol of their own, and the marks on their rim. 24 × 24, drawn with one line.

const ICONS = {
    person: ['M12 11.5a3.4 3.4 0 1 0-.01 0z', 'M5.5 20c0-3.9 2.7-6.2 6.5-6.2s6.5 2.3 6.5 6.2'],
    pet: ['M12 12.2c2.6 0 5 2.6 5 5 0 1.6-1.2 2.5-2.6 2.2a10 10 0 0 0-4.8 0C8.2 19.7 7 18.8 7 17.200c0-2.4 2.4-5 5-5z',
        'M9.3 9.200a1.5 2.1 0 1 0 .01 0zM14.7 9.200a1.5 2.1 0 1 0 .01 0zM5.7 13.200a1.4 1.9 0 1 0 .01 0zM18.3 13.200a1.4 1.9 0 1 0 .01 0z'],
    place: ['M12 14.500c-4 0-6-2.3-6-5.100C6 6.2 8.6 4 12 4s6 2.2 6 5.400c0 2.8-2 5.1-6 5.100z', 'M12 9.500V20M12 14l2.8-2.500M8.5 20h7'],
    thing: ['M6 5.500c2.2-.9 4.2-.7 6 .7 1.8-1.4 3.8-1.6 6-.700v12.500c-2.2-.9-4.2-.7-6 .7-1.8-1.4-3.8-1.6-6-.700z', 'M12 6.200v12.5'],
    group: ['M12 10.500a2.7 2.7 0 1 0-.01 0zM7.5 19c0-3 1.9-5 4.5-5s4.5 2 4.5 5', 'M6 11.500a2 2 0 1 1 .6-3.700M3.5 17.500c0-2 .9-3.5 2.5-4M18 11.500a2 2 0 1 0-.6-3.700M20.5 17.500c0-2-.9-3.5-2.5-4'],
    belief: ['M12 3.500c.6 4.6 2.9 7.4 7.5 8.5-4.6 1.1-6.9 3.9-7.5 8.5-.6-4.6-2.9-7.4-7.5-8.5 4.6-1.1 6.9-3.9 7.5-8.500z'],
    candle: ['M9 11.500h6v9H9z', 'M12 11.500V9.500M12 8.800c-1.7-1-1.7-2.9 0-5.3 1.7 2.4 1.7 4.3 0 5.300z'],
    hoped: ['M12 4.500v15M4.5 12h15'],
};

export const iconPaths = (name) => ICONS[name] ?? [];

/** The drawing as an address that a canvas can load. */
export function iconUri(name, colour, { width = 1.6, disc = null } = {}) {
    const paths = iconPaths(name).map((d) => `<path d="${d}"/>`).join('');
    const ground = disc
        ? `<circle cx="12" cy="12" r="11" fill="${disc.fill}" stroke="${disc.line}" stroke-width="1.5"/>` : '';
    const inside = disc ? `<g transform="translate(12 12) scale(.66) translate(-12 -12)">${paths}</g>` : paths;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24" fill="none" stroke="${colour}" `
        + `stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round">${ground}${inside}</svg>`;
    return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
