import { names } from '../i18n/i18n.js';

/**
 * The total effect of edits, in words: a list of sentences, those about alters first.
 * @type {(t: Translate, state: {map: SupportMap, history: Change[]}, edits: Edit[]) => string[]}
 */
export function differenceWords(t, { map, history }, edits) {
    /** @type {(key: string, value: Partial<Alter> | null | undefined) => string} */
    const nameOf = (key, value) =>
        value?.name ?? map.alters.find(({ id }) => id === key)?.name ?? nameOnce(history, key);
    /** @type {(on: ElementType) => Edit[]} */
    const of = (on) => edits.filter((edit) => edit.on === on);
    /** @type {(some: Edit[]) => number} */
    const keys = (some) => new Set(some.map(({ key }) => JSON.stringify(key))).size;
    const alters = of('alter');
    const come = alters.filter(({ field, from }) => !field && from === null).map(({ key, to }) => nameOf(key, to));
    const go = alters.filter(({ field, to }) => !field && to === null).map(({ key, from }) => nameOf(key, from));
    /** @type {(test: (field: string) => boolean) => number} */
    const field = (test) => new Set(alters.filter((edit) => edit.field && test(edit.field)).map(({ key }) => key)).size;
    const counts = {
        closeness: field((name) => name === 'closeness'),
        facts: field((name) => !['closeness', 'places'].includes(name)),
        places: field((name) => name === 'places'),
        supports: keys(of('support')), ties: keys(of('tie')), map: keys(of('map')), reflections: keys(of('reflection')),
        steps: keys(of('step')), contacts: keys(of('contact')), views: keys(of('view')),
    };
    return [
        ...(come.length > 0 ? [t('difference.come', { names: names(come) })] : []),
        ...(go.length > 0 ? [t('difference.go', { names: names(go) })] : []),
        ...Object.entries(counts).filter(([, n]) => n > 0).map(([what, n]) => t(`difference.${what}`, { n })),
    ];
}

/** @type {(history: Change[], key: string) => string} */
const nameOnce = (history, key) =>
    history.flatMap(({ edits }) => edits).find((edit) => edit.on === 'alter' && edit.key === key && !edit.field)?.to
        ?.name ?? '…';
