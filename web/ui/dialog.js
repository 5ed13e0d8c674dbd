import { html, nothing } from 'lit-html';
import { closeIcon } from './icons.js';

/**
 * A native dialog of the browser: keeps the focus, closes on Escape or a press beside it, unless only its own button
 * closes it.
 * @type {(options: {name: string, title: string, body: () => Shown, size?: string, closes?: boolean},
 *     state: {dialog: string | null}, actions: {closeDialog(name?: string): void}, t: Translate) => Template}
 */
export function dialog({ name, title, body, size = '', closes = true }, { dialog: open }, actions, t) {
    const close = () => actions.closeDialog(name);
    /** @type {(event: Event) => void} */
    const beside = (event) => {
        if (closes && event.target === event.currentTarget) {
            // A line that is being typed counts as entered.
            /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
            close();
        }
    };
    /** @type {(event: Event) => unknown} */
    const escape = (event) => !closes && event.target === event.currentTarget && event.preventDefault();
    /**
     * A phone closes any dialog if Back is pressed twice: one that only its own button closes is opened again. The
     * browser says late that a dialog was closed: one that was opened again by then stays.
     * @type {(event: Event) => void}
     */
    function closed({ currentTarget }) {
        if (!(currentTarget instanceof HTMLDialogElement) || currentTarget.open) {
            return;
        }
        shown.delete(currentTarget);
        if (closes) {
            close();
        } else if (currentTarget.dataset.open === 'true') {
            show(currentTarget);
        }
    }
    return html`
        <dialog id="dialog-${name}" class="dialog ${size}" data-open=${open === name}
            aria-labelledby="dialog-${name}-title" @close=${closed} @cancel=${escape} @pointerdown=${beside}>
            ${open !== name ? nothing : html`
                <div class="dialog-sheet">
                    <div class="dialog-header">
                        <h2 id="dialog-${name}-title" tabindex="-1">${title}</h2>
                        ${closes ? html`
                            <button type="button" class="plain" aria-label=${t('dialog.close')}
                                @click=${close}>${closeIcon}</button>` : nothing}
                    </div>
                    ${body()}
                </div>`}
        </dialog>`;
}

/**
 * Opens and closes the dialogs according to the page that was just painted; the browser restores the focus on closing.
 * A dialog that the browser has closed is not opened again before its close event.
 * @type {(root: ParentNode) => void}
 */
export function syncDialogs(root) {
    for (const element of root.querySelectorAll('dialog')) {
        const wanted = element.dataset.open === 'true';
        if (wanted && !shown.has(element)) {
            show(element);
            /** @type {HTMLElement | null} */ (element.querySelector('[data-first]'))?.focus();
        } else if (!wanted && element.open) {
            shown.delete(element);
            element.close();
        }
    }
}

/**
 * The dialogs that were opened and whose end is not known yet.
 * @type {WeakSet<HTMLDialogElement>}
 */
const shown = new WeakSet();

/** @type {(element: HTMLDialogElement) => void} */
function show(element) {
    shown.add(element);
    if (!element.open) {
        element.showModal();
    }
}
