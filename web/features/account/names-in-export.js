import { namesToFind, splitAtNames } from '../../i18n/names-in-text.js';
import { everyName } from '../../ui/names.js';

/**
 * The names of all people, and of the maps, in what is stored about an account.
 * @type {(all: PersonalData) => (string | null | undefined)[]}
 */
export const namesIn = (all) => [
    all.account.name,
    ...all.mapsSharedWithMe.map(({ owner }) => owner),
    ...all.proposals.flatMap(({ owner, proposed }) => [owner, proposed.colleague.name]),
    ...all.conversations.map(({ owner }) => owner),
    ...all.notesKept.map(({ owner }) => owner),
    ...all.invitations.map(({ name }) => name),
    ...all.maps.flatMap(({ map, changes, sharedWith, sharedEarlier = [], proposals = [], conversations, audit }) => [
        ...(map ? everyName({ alters: [], ...map.maps[0] }, changes) : []),
        ...changes.map(({ name }) => name),
        ...[...sharedWith, ...sharedEarlier].map(({ coach }) => coach.name),
        ...proposals.flatMap(({ coach, proposed }) => [coach.name, proposed.colleague.name]),
        ...conversations.map(({ coach }) => coach),
        ...audit.events.flatMap(({ name, whom }) => [name, whom]),
    ]),
];

/**
 * Marks the names in a page that is complete, in the way nameOf shows them: they are not translated, and have their
 * own direction.
 * @type {(page: HTMLElement, names: (string | null | undefined)[]) => void}
 */
export function markNames(page, names) {
    const found = namesToFind(names);
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const texts = [];
    while (walker.nextNode()) {
        texts.push(/** @type {Text} */ (walker.currentNode));
    }
    for (const text of texts) {
        text.replaceWith(...splitAtNames(text.data, found).map((part, at) => (at % 2 === 1 ? name(part) : part)));
    }
}

/** @type {(words: string) => HTMLElement} */
function name(words) {
    const element = document.createElement('bdi');
    element.translate = false;
    element.textContent = words;
    return element;
}
