/** Creates an element, where there are too many of them for a template. */
export function make(name, className, attributes, text) {
    const element = document.createElement(name);
    element.className = className;
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    if (text !== undefined) {
        element.textContent = text;
    }
    return element;
}
