import { focusOn } from '../lib/focus.js';

/**
 * The global keyboard shortcuts: `/` moves to the search, Escape stops reading aloud or goes back one step, Ctrl+Z
 * undoes and Ctrl+Y redoes, Alt+R reads aloud, pauses and resumes; and the skip link, which must not change #map=.
 * @type {(actions: PageActions, place: Record<'skip' | 'panel', HTMLElement>) => void}
 */
export function listenToKeys(actions, place) {
    // Runs before the listeners that close open parts.
    document.addEventListener('keydown', (event) => {
        if (event.key === 'Escape' && !event.isComposing && actions.stopReading()) {
            event.preventDefault();
            event.stopPropagation();
        }
    }, { capture: true });
    document.addEventListener('keydown', (event) => {
        const typing = event.target instanceof Element
            && event.target.closest('input:not([type=radio], [type=checkbox]), textarea, select');
        const elsewhere = document.querySelector('dialog[open], [popover]:popover-open');
        if (event.defaultPrevented) {
            return;
        }
        if (
            event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
            && (event.code === 'KeyR' || event.key === 'r')
        ) { // Option+R types a character
            event.preventDefault();
            actions.toggleReading();
            return;
        }
        // The map cannot be changed while only the picture is shown.
        const back =
            !document.body.hasAttribute('data-present') && (event.ctrlKey || event.metaKey) && !event.altKey && !typing
                ? undoing(event)
                : null;
        if (back) {
            event.preventDefault();
            actions[back]();
            return;
        }
        if (elsewhere || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (event.key === '/' && !typing) {
            event.preventDefault();
            focusOn('#search');
        } else if (event.key === 'Escape') {
            actions.stepBack();
        }
    });
    place.skip.addEventListener('click', (event) => {
        event.preventDefault();
        place.panel.focus();
    });
}

/** @type {(event: KeyboardEvent) => 'undo' | 'redo' | null} */
function undoing({ key, shiftKey }) {
    switch (key.toLowerCase()) {
        case 'z': return shiftKey ? 'redo' : 'undo';
        case 'y': return 'redo';
        default: return null;
    }
}
