/** @typedef {{texts: Record<string, string>}} Texts */
/**
 * @typedef {{tag: string, name: string, load(): Promise<Texts & {locale: string}>, parts: Record<string, () =>
 *     Promise<Texts>>}} Language
 */

/** @type {Language[]} */
const [english, dutch, german] = [
    {
        tag: 'en', name: 'English', load: () => import('./en.js'),
        parts: { workbench: () => import('./workbench/en.js') },
    },
    {
        tag: 'nl', name: 'Nederlands', load: () => import('./nl.js'),
        parts: { workbench: () => import('./workbench/nl.js') },
    },
    {
        tag: 'de', name: 'Deutsch', load: () => import('./de.js'),
        parts: { workbench: () => import('./workbench/de.js') },
    },
];

/**
 * The languages of the page: tag (BCP 47), name in the language itself, texts. The first one is used if no other fits,
 * and provides texts that another language lacks. To add a language: a line above, and the files it names. The first
 * file exports `texts` and `locale`, which determines the direction of the page; the file of a part of the page that is
 * loaded on demand exports `texts`. To add one in easy words: a line here, and a file that exports the `texts` that
 * differ.
 * @type {Language[]}
 */
export const languages = [
    english, dutch, german,
    easier(english, { tag: 'en-simple', name: 'Easy English', load: () => import('./en-easy.js') }),
    easier(dutch, { tag: 'nl-simple', name: 'Makkelijk Nederlands', load: () => import('./nl-easy.js') }),
    easier(german, { tag: 'de-simple', name: 'Einfaches Deutsch', load: () => import('./de-easy.js') }),
];

/**
 * A language in easy words: short sentences, everyday words. Texts it lacks are those of the language itself.
 * @type {(language: Language, own: {tag: string, name: string, load(): Promise<Texts>}) => Language}
 */
function easier({ load, parts }, { tag, name, load: loadOwn }) {
    return {
        tag, name, parts,
        async load() {
            const [{ locale, texts }, own] = await Promise.all([load(), loadOwn()]);
            return { locale, texts: { ...texts, ...own.texts } };
        },
    };
}
