import { capital, day, list } from '../i18n/i18n.js';
import { isWhole } from './shared-parts.js';

/** A map in words: the texts about an alter in cards and in the list. */

/**
 * Kind, relations and closeness, as in "mentor · close · in the past".
 * @type {(t: Translate, alter: Alter, map: PartialMap) => string}
 */
export function description(t, alter, map) {
    const relations = (alter.relations ?? []).filter((relation) => relation !== 'other').map((relation) =>
        t(`relation.${relation}`)
    );
    const kind = (alter.kind ?? 'person') === 'person' && relations.length > 0
        ? []
        : [t(`kind.${alter.kind ?? 'person'}`)];
    const phase = alter.phase && alter.phase !== 'present' ? [t(`phase.${alter.phase}`)] : [];
    return [...kind, ...relations, closeness(t, alter, map), ...phase].filter(Boolean).join(' · ');
}

/**
 * The closeness; that it is missing is mentioned only where closeness would be shown.
 * @type {(t: Translate, alter: Alter, map: PartialMap) => string}
 */
function closeness(t, alter, map) {
    return alter.closeness
        ? t(`closeness.${alter.closeness}`)
        : isWhole(map, 'closeness')
        ? t('card.closeness.none')
        : '';
}

/**
 * The supports with one alter in one direction.
 * @type {(map: PartialMap, id: string, direction: Direction) => Support[]}
 */
export function supportsOf(map, id, direction) {
    return (map.supports ?? []).filter((support) => support.alter === id && support.direction === direction);
}

/**
 * A support in words, as in "gives you advice".
 * @type {(t: Translate, support: Pick<Support, 'direction' | 'type'>) => string}
 */
export const supportWords = (t, { direction, type }) => t(`support.${direction}.${type ?? 'plain'}`);

/**
 * These supports in words, each once, as in "listens to you and gives you advice".
 * @type {(t: Translate, supports: Support[]) => string}
 */
export const supportsInWords = (t, supports) => list([...new Set(supports.map((support) => supportWords(t, support)))]);

/**
 * The alters this one has a tie with.
 * @type {(map: PartialMap, id: string) => Alter[]}
 */
export function known(map, id) {
    const ids = new Set((map.ties ?? [])
        .filter((tie) => tie.a === id || tie.b === id)
        .map((tie) => (tie.a === id ? tie.b : tie.a)));
    return map.alters.filter((alter) => ids.has(alter.id));
}

/**
 * The fields with a yes or no, in the order of the card.
 * @type {('newer' | 'wantMore' | 'strained' | 'died')[]}
 */
export const circumstances = ['newer', 'wantMore', 'strained', 'died'];

/**
 * The special circumstances of a tie, in gentle words.
 * @type {(t: Translate, alter: Alter) => string[]}
 */
export function marks(t, alter) {
    const past = alter.kind && alter.kind !== 'person' ? 'card.past.other' : 'card.past';
    return [
        alter.died && t('card.died'),
        alter.phase === 'past' && !alter.died && t(past),
        alter.phase === 'hoped' && t('card.hoped'),
        alter.newer && t('card.newer'),
        alter.wantMore && t('card.want-more'),
        alter.strained && t('card.strained'),
    ].filter((text) => typeof text === 'string');
}

/**
 * The time since which somebody is known, without the word that its label ends with: "Known since: since school" would
 * repeat it.
 * @type {(label: string, since: string) => string}
 */
export function sinceWords(label, since) {
    const [said] = label.split(' ').slice(-1);
    return since.toLowerCase().startsWith(`${said.toLowerCase()} `) ? since.slice(said.length + 1).trimStart() : since;
}

/**
 * Facts about the contact: [[label, value]].
 * @type {(t: Translate, alter: Alter) => [label: string, value: string][]}
 */
export function facts(t, alter) {
    const { name } = alter;
    return [
        [t('card.from-them', { name }), alter.contactFromThem && t(`frequency.${alter.contactFromThem}`)],
        [t('card.from-me'), alter.contactFromMe && t(`frequency.${alter.contactFromMe}`)],
        [t('card.last'), alter.lastContact && day(alter.lastContact)],
        [t('card.comfort'), alter.comfort && t(`comfort.${alter.comfort}`)],
        [t('card.since'), alter.since && sinceWords(t('card.since'), day(alter.since))],
    ].flatMap(([label, value]) => (label && value ? [/** @type {[string, string]} */ ([capital(label), value])] : []));
}
