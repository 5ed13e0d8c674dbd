import { list } from '../i18n/i18n.js';

/**
 * Support, one sentence for each direction and type: a further area of life is no further support.
 * @type {(t: Translate, edits: Edit[], nameOf: NameOf) => string[]}
 */
export function supportWords(t, edits, nameOf) {
    /** @type {Map<string, Edit[]>} */
    const flows = new Map();
    for (const edit of edits) {
        const { alter, direction, type = null } = edit.key;
        const name = JSON.stringify([alter, direction, type]);
        flows.set(name, [...(flows.get(name) ?? []), edit]);
    }
    return [...flows.values()].flatMap((flow) => flowWords(t, flow, nameOf));
}

/** @type {(t: Translate, flow: Edit[], nameOf: NameOf) => string[]} */
function flowWords(t, flow, nameOf) {
    const { alter, direction, type } = flow[0].key;
    const what = supportName(t, { alter, direction, type }, nameOf);
    const there = flow.filter(({ from, to }) => from === null && to !== null).map(({ key }) => key.domain);
    const gone = flow.filter(({ from, to }) => from !== null && to === null).map(({ key }) => key.domain);
    /** @type {(keys: string[]) => string} */
    const areas = (keys) => list(keys.map((domain) => t(`domain.${domain}`)));
    if (there.length > 0 && gone.length === 1 && !gone[0]) {
        return [t('change.support.also', { what, areas: areas(there) })];
    }
    if (gone.length > 0 && there.length === 1 && !there[0]) {
        return [t('change.support.less', { what, areas: areas(gone) })];
    }
    return flow.map((edit) => {
        const named = supportName(t, edit.key, nameOf);
        if (edit.from === null || edit.to === null) {
            return t(edit.to === null ? 'change.support.gone' : 'change.support.there', { what: named });
        }
        const benefits = edit.to.benefits ?? [];
        return benefits.length === 0
            ? t('change.support.brings.none', { what: named })
            : t('change.support.brings', {
                what: named, benefits: list(benefits.map((/** @type {string} */ benefit) => t(`benefit.${benefit}`))),
            });
    });
}

/**
 * A support in words, as in "Anna listens to you (work)".
 * @type {(t: Translate, support: SupportKey, nameOf: NameOf) => string}
 */
export function supportName(t, { alter, direction, type, domain }, nameOf) {
    return [
        t(`change.support.${direction}.${type ?? 'plain'}`, { name: nameOf(alter) }),
        domain && `(${t(`domain.${domain}`)})`,
    ].filter(Boolean).join(' ');
}
