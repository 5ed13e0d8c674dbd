/**
 * The languages of the page: tag, name for itself, texts. The first one is spoken where none fits, and lends its texts to
 * a language that lacks one. To add a language: a line here, and the file it names, which exports `locale` and `texts`.
 */
export const languages = [
    { tag: 'en', name: 'English', load: () => import('./en.js') },
    { tag: 'nl', name: 'Nederlands', load: () => import('./nl.js') },
    { tag: 'de', name: 'Deutsch', load: () => import('./de.js') },
];
