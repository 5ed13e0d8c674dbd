/** Formatters of Intl are slow to make and quick to use, so each is made once. */
const made = new Map();

export function intl(Formatter, locale, options = {}) {
    const key = `${Formatter.name} ${locale} ${JSON.stringify(options)}`;
    if (!made.has(key)) {
        made.set(key, new Formatter(locale, options));
    }
    return made.get(key);
}
