/**
 * Formatters of Intl are slow to create and quick to use, so each is created once.
 * @type {Map<string, any>}
 */
const made = new Map();

/**
 * @template {new (...args: any) => any} F
 * @param {F} Formatter
 * @param {string} locale
 * @param {object} [options]
 * @returns {InstanceType<F>}
 */
export function intl(Formatter, locale, options = {}) {
    const key = `${Formatter.name} ${locale} ${JSON.stringify(options)}`;
    if (!made.has(key)) {
        made.set(key, new Formatter(locale, options));
    }
    return made.get(key);
}
