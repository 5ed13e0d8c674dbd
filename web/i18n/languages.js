/** @typedef {{texts: Record<string, string>}} Texts */
/** @typedef {{tag: string, name: string, load(): Promise<Texts & {locale: string}>, parts: Record<string, () => Promise<Texts>>}} Language */

/**
 * The languages of the page: tag, name for itself, texts. The first one is spoken where none fits, and lends its texts to
 * a language that lacks one. To add a language: a line here, and the files it names; the first exports `locale` and `texts`, that of
 * a part of the page which is only loaded when it is opened, `texts`.
 * @type {Language[]}
 */
export const languages = [
    { tag: 'en', name: 'English', load: () => import('./en.js'), parts: { workbench: () => import('./workbench/en.js') } },
    { tag: 'nl', name: 'Nederlands', load: () => import('./nl.js'), parts: { workbench: () => import('./workbench/nl.js') } },
    { tag: 'de', name: 'Deutsch', load: () => import('./de.js'), parts: { workbench: () => import('./workbench/de.js') } },
];
