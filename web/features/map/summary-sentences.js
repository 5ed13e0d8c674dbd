import { names } from '../../i18n/i18n.js';
import { domains } from '../../core/vocabularies.js';
import { isToday } from '../../model/today.js';
import { saysWhatIsMissing, shownDomains } from '../../model/shared-parts.js';

/**
 * The whole map in sentences, pure.
 * @type {(map: SupportMap, t: Translate) => string[]}
 */
export function inSentences(map, t) {
    const { alters, supports = [] } = map;
    const there = alters.filter(isToday);
    const present = new Set(there.map((alter) => alter.id));
    /** @type {(phase: string) => Alter[]} */
    const by = (phase) => alters.filter((alter) => alter.phase === phase && !alter.died);
    /** @type {(direction: Direction) => Support[]} */
    const some = (direction) => supports.filter((one) => one.direction === direction && present.has(one.alter));
    const receiving = some('received');
    const supporters = new Set(receiving.map((one) => one.alter));
    const supported = [...new Set(some('given').map((one) => one.alter))];
    const covered = new Set(receiving.map((one) => one.domain).filter((domain) => domain !== undefined));
    /** @type {(list: Alter[]) => MessageParameter} */
    const called = (list) => names(list.map((alter) => alter.name));
    /** @type {(key: string, list: Alter[]) => string} */
    const say = (key, list) => (list.length === 0 ? '' : t(key, { n: list.length, names: called(list) }));
    /** @type {(closeness: number) => Alter[]} */
    const ring = (closeness) => there.filter((alter) => alter.closeness === closeness);
    return [
        say('list.total', alters),
        say('list.ring.5', ring(5)),
        say('list.ring.4', ring(4)),
        supporters.size === 0 && !saysWhatIsMissing(map, 'alters', 'domains')
            ? ''
            : t('list.support', { n: supporters.size, names: called(alters.filter(({ id }) => supporters.has(id))) }),
        t('list.given', { n: supported.length, names: called(alters.filter((alter) => supported.includes(alter.id))) }),
        ...coverage(map, covered, t),
        say('list.hoped', by('hoped')),
        say('list.past', by('past')),
        say('list.died', alters.filter(({ died }) => died)),
        there.length < alters.length ? t('list.today') : '',
    ].filter(Boolean);
}

/**
 * The areas of life with support and those without; the latter not on a young map, and only if no alter can be hidden.
 * @type {(map: SupportMap, covered: Set<string>, t: Translate) => string[]}
 */
function coverage(map, covered, t) {
    /** @type {(keys: string[]) => string[]} */
    const labels = (keys) => keys.map((key) => t(`domain.${key}`));
    const shown = shownDomains(map);
    const notShared = map.access?.notShared ?? [];
    const missing = saysWhatIsMissing(map, 'alters') ? shown.filter((area) => !covered.has(area)) : [];
    const kept = notShared.length === 0 ? [] : [t('list.domains.not-shared', { domains: labels(notShared) })];
    if (covered.size === 0) {
        return kept;
    }
    return [
        ...(covered.size === domains.length
            ? [t('list.domains.all')]
            : [t('list.domains', { domains: labels(shown.filter((area) => covered.has(area))) })]),
        ...(missing.length === 0 ? [] : [t('list.domains.none', { domains: labels(missing) })]),
        ...kept,
    ];
}
