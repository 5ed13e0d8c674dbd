/**
 * Creates an element without a template, for parts that consist of very many elements.
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {string} className
 * @param {Record<string, string | number | boolean>} attributes
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[N]}
 */
export function make(name, className, attributes, text) {
    const element = document.createElement(name);
    element.className = className;
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
    if (text !== undefined) {
        element.textContent = text;
    }
    return element;
}
