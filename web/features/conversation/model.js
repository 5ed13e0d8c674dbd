import { byName, day } from '../../i18n/i18n.js';
import { today } from '../../lib/dates.js';
import { dayInWords } from '../../ui/day-in-words.js';
import { text } from '../../model/insight-format.js';
import { questions } from '../reflection/model.js';

/**
 * A conversation about a map, pure: its possible topics, their order, and the data that is sent. An agenda holds keys,
 * so that a topic can be worded in any language, from the current map.
 */

/** The largest number of topics, and of agreed steps, that the server accepts in a conversation. */
export const most = 60;

/**
 * The possible topics: the insights with a result, by section, and the reflection questions.
 * @type {(catalogue: Insight[], insights: InsightResult[] | null) => {appreciate: Topic[], together: Topic[],
 *     questions: Topic[]}}
 */
export function offered(catalogue, insights) {
    const found = new Set((insights ?? []).filter((one) => one.found).map((one) => one.key));
    /** @type {(section: string) => Topic[]} */
    const of = (section) =>
        catalogue.filter((about) => about.section === section && found.has(about.key)).map(({ key }) => ({
            kind: 'insight', key,
        }));
    return {
        appreciate: of('appreciate'), together: of('together'),
        questions: Object.keys(questions).map((key) => ({ kind: 'question', key })),
    };
}

/** @type {(a: Topic, b: Topic) => boolean} */
export const sameTopic = (a, b) => a.kind === b.kind && a.kind !== 'own' && a.key === b.key;
/** @type {(topic: Topic | undefined, catalogue: Insight[]) => Insight | undefined} */
export const insightOf = (topic, catalogue) => (topic?.kind === 'insight'
    ? catalogue.find(({ key }) => key === topic.key) : undefined);

/**
 * A topic as a question; for an insight that no longer has a result, a short note.
 * @type {(t: Translate, topic: Topic, catalogue: Insight[]) => string}
 */
export function asked(t, topic, catalogue) {
    if (topic.kind === 'own') {
        return topic.words ?? '';
    }
    if (topic.kind === 'question') {
        return t(`reflect.${topic.key}`);
    }
    const about = insightOf(topic, catalogue);
    return about ? text(t, about, 'question') : t('conversation.topic.gone');
}

/**
 * Reorders the topics: moves the one at a position up (-1) or down (1).
 * @type {(all: Topic[], at: number, by: number) => Topic[]}
 */
export function moved(all, at, by) {
    const next = [...all];
    const to = at + by;
    if (to >= 0 && to < all.length) {
        [next[at], next[to]] = [next[to], next[at]];
    }
    return next;
}

/** @type {(words: string | null | undefined) => string | undefined} */
const said = (words) => words?.trim() || undefined;

/**
 * The content of a conversation as it is sent: without empty fields, so that equal content compares as equal.
 * @type {(conversation: ConversationContent) => ConversationContent}
 */
export function content({ on, agenda, notes, shared, agreed, drawing }) {
    return {
        on,
        agenda: agenda.map(({ kind, key, words, talked }) => ({
            kind, key, words: said(words), talked: talked || undefined,
        })).filter(({ kind, words }) => kind !== 'own' || words),
        notes: said(notes), shared: said(shared),
        agreed: agreed.map(({ step, words }) => ({ step, words: said(words) })),
        drawing: drawn(drawing),
    };
}

/** @type {(drawing: MapDrawing | null | undefined) => MapDrawing | undefined} */
const drawn = (drawing) => (!drawing || drawing.strokes.length + drawing.marks.length === 0 ? undefined : {
    strokes: drawing.strokes.map(({ shape, colour, points }) => ({ shape, colour, points })),
    marks: drawing.marks.map(({ alter, words }) => ({ alter, words: said(words) })),
});

/** @type {(a: ConversationContent, b: ConversationContent) => boolean} */
export const sameContent = (a, b) => JSON.stringify(content(a)) === JSON.stringify(content(b));

/**
 * The text of an agreed step; for a step on the map, the text there; null if the step is no longer on the map.
 * @type {(agreed: AgreedStep, map: SupportMap) => string | null}
 */
export const agreedWords = ({ step, words }, map) => words ?? map.steps.find(({ id }) => id === step)?.words ?? null;

/**
 * An agreed step as a line: its words, the alter and the day. A name that is part of the words is not repeated.
 * @type {(agreed: AgreedStep, map: SupportMap, nameOf: (alter: Alter) => string) => string | null}
 */
export function agreedLine(agreed, map, nameOf) {
    const step = map.steps.find(({ id }) => id === agreed.step);
    const alter = map.alters.find(({ id }) => id === step?.alter);
    const words = agreedWords(agreed, map);
    return words
        && [words, alter && !words.includes(alter.name) && nameOf(alter), step?.day && day(step.day)].filter(Boolean)
            .join(' · ');
}

/**
 * The day of the next conversation that is prepared, if there is one.
 * @type {(conversation: Conversation, all: Conversation[]) => string | undefined}
 */
export const nextDay = (conversation, all) =>
    all.filter(({ id, ended, on }) => id !== conversation.id && !ended && on > conversation.on).map(({ on }) => on)
        .sort()[0];

/** @type {readonly (keyof Omit<ChangesSince, 'moved'>)[]} */
const changes = ['added', 'gone', 'support', 'steps', 'done', 'contacts', 'answers'];

/**
 * The changes since the last conversation, each as a phrase. Alters who are now closer or further away are named, with
 * the day if it is known.
 * @type {(t: Translate, since: ChangesSince) => string[]}
 */
export function sinceWords(t, { moved = [], ...since }) {
    const who = [...moved].sort((one, other) => byName(one.name, other.name)).map(({ name, closer, at }) =>
        t(`clients.since.${closer ? 'closer' : 'further'}${at ? '.day' : ''}`, {
            name, day: at ? dayInWords(today(new Date(at))) : '',
        })
    );
    return [
        ...who, ...changes.flatMap((what) => (since[what] ? [t(`clients.since.${what}`, { n: since[what] })] : [])),
    ];
}

/**
 * Tells whether anything has changed since the last conversation.
 * @type {(since: ChangesSince | undefined) => boolean}
 */
export const hasChanged = ({ moved = [], ...since } = {}) =>
    moved.length > 0 || Object.values(since).some((n) => n > 0);
