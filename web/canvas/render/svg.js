const SVG = 'http://www.w3.org/2000/svg';

/**
 * An SVG element with attributes and children (elements or text).
 * @type {(name: string, attributes?: Record<string, string | number | null | undefined>, ...children: (Node | string |
 *     null)[]) => SVGElement}
 */
export function svg(name, attributes = {}, ...children) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) {
        if (value !== null && value !== undefined) element.setAttribute(key, String(value));
    }
    element.append(...children.filter((child) => child !== null));
    return element;
}

/**
 * Gives a drawing the colour of a sector, as the custom property --hue that canvas.css uses.
 * @template {SVGElement} E
 * @param {E} element
 * @param {string} token
 */
export function hued(element, token) {
    element.style.setProperty('--hue', `var(${token})`);
    return element;
}
