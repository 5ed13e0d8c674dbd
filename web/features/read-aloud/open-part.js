import { paragraphs } from './paragraphs.js';

/** The text to read, taken from the page. */

/** The open part of the page, from its heading on. @type {(state: State) => Element[]} */
export function openPart({ view, selected, present }) {
    const over = document.querySelector('dialog[open], [popover]:popover-open');
    if (over) {
        return [over];
    }
    if (view !== 'map') {
        return [...document.querySelectorAll(view === 'workbench' ? '#workbench, #gate' : '#gate')];
    }
    if (present) { // names may be hidden
        return [];
    }
    const panel = [...document.querySelectorAll('#panel [role=tab][aria-selected=true], #panel-body')];
    return selected
        ? [...document.querySelectorAll('#card')]
        : panel.length > 0
        ? panel
        : [...document.querySelectorAll('#panel')];
}

/** @type {(parts: Element[], lang: string, chosen: (label: string) => string) => Paragraph[]} */
export function shownIn(parts, lang, chosen) {
    const look = /** @type {Look} */ (/** @type {unknown} */ ({
        chosen,
        isShown: (/** @type {Element} */ one) =>
            one.checkVisibility({ visibilityProperty: true }) && one.id !== 'aloud',
        isBlock: (/** @type {Element} */ one) => !['inline', 'contents'].includes(getComputedStyle(one).display),
        isChosen: (/** @type {HTMLInputElement} */ { type, checked }) =>
            ['radio', 'checkbox'].includes(type) && checked,
        entered,
    }));
    return parts.flatMap((part) => paragraphs(/** @type {ReadNode} */ (/** @type {unknown} */ (part)), look))
        .map((one) => ({ ...one, lang: one.lang || lang }));
}

/** @type {(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement) => string} */
function entered(field) {
    if (field instanceof HTMLSelectElement) {
        return field.selectedOptions[0]?.text ?? '';
    }
    return field instanceof HTMLTextAreaElement
            || ['text', 'search', 'email', 'tel', 'url', 'number', 'date'].includes(field.type)
        ? field.value
        : '';
}

/** The selected text, if there is any, line by line. @type {(lang: string) => Paragraph[]} */
export function selectedText(lang) {
    const { activeElement: field } = document;
    const selection = getSelection();
    const text =
        field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== 'password')
            ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
            : field instanceof HTMLInputElement
            ? ''
            : String(selection ?? '');
    const within = selection?.anchorNode?.parentElement?.closest('[lang]')?.getAttribute('lang') ?? lang;
    return text.split(/\n+/).filter((line) => line.trim() !== '').map((line) => ({
        element: null, text: line, lang: within,
    }));
}

const air = 96; // px below the text that is read, for the buttons

/**
 * Scrolls only the innermost scrollable part around a paragraph, because otherwise a sheet on a phone would move.
 * @type {(element: Element) => void}
 */
export function scrollTo(element) {
    let part = element.parentElement;
    while (
        part && part !== document.body
        && (getComputedStyle(part).overflowY === 'visible' || part.scrollHeight <= part.clientHeight)
    ) {
        part = part.parentElement;
    }
    if (!part || part === document.body) {
        element.scrollIntoView({ block: 'nearest' });
        return;
    }
    const [box, room] = [element.getBoundingClientRect(), part.getBoundingClientRect()];
    const below = Math.min(air, room.height / 3);
    if (box.bottom > room.bottom - below || box.top < room.top) {
        part.scrollTop += box.top - room.top - Math.max(8, Math.min(room.height / 4, room.height - below - box.height));
    }
}
