/** @typedef {{texts: Record<string, string>}} Texts */
/** @typedef {{tag: string, name: string, load(): Promise<Texts & {locale: string}>, parts: Record<string, () => Promise<Texts>>}} Language */

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
 * The languages of the page: tag (BCP 47), name for itself, texts. The first one is spoken where none fits, and lends its texts to
 * a language that lacks one. To add a language: a line above, and the files it names; the first exports `locale`, from which the direction
 * of the page follows, and `texts`, that of
 * a part of the page which is only loaded when it is opened, `texts`. To add one in easy words: a line here, and a file that exports
 * the `texts` which differ.
 * @type {Language[]}
 */
export const languages = [
    english, dutch, german,
    easier(english, { tag: 'en-simple', name: 'Easy English', load: () => import('./en-easy.js') }),
    easier(dutch, { tag: 'nl-simple', name: 'Makkelijk Nederlands', load: () => import('./nl-easy.js') }),
    easier(german, { tag: 'de-simple', name: 'Einfaches Deutsch', load: () => import('./de-easy.js') }),
];

/**
 * A language in easy words: short sentences, everyday words. What it does not say in its own way, it says as the language does.
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
