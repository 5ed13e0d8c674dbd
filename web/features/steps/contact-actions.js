import { forget, keep, keptForm } from '../../lib/drafts.js';
import { focusOn } from '../../lib/focus.js';
import { openMap } from '../../core/open-map.js';

/**
 * Editing a noted contact in place: in the card of the alter, or among the steps.
 * @param {Pick<PageContext, 'store' | 'afterPaint'>} context
 */
export function contactEditing({ store, afterPaint }) {
    const drafts = () => `contact-edit/${openMap(store).id}`;

    /**
     * Moves the focus back to the changed contact if it is still visible, otherwise to the head of the list.
     * @type {(form: ContactForm) => void}
     */
    function backTo({ id, place }) {
        const [within, head] = place === 'card' ? ['.card', '#card-contact'] : ['#panel', '#contacts-all'];
        afterPaint(() => {
            const button = `${within} [data-contact="${CSS.escape(id)}"] .contact-edit`;
            focusOn(
                [button, head].find((selector) => document.querySelector(selector)?.checkVisibility())
                    ?? '#steps-title',
            );
        });
    }

    /**
     * Reopens the form after a reload, with the typed text (data-draft).
     * @type {() => ContactForm | null}
     */
    function left() {
        return keptForm(`${drafts()}/form`);
    }

    return {
        backTo,
        left,
        /** @type {(id: string, place: ContactForm['place']) => void} */
        open(id, place) {
            forget(drafts());
            keep(`${drafts()}/form`, JSON.stringify({ id, place }));
            store.update({ contactForm: { id, place } });
            afterPaint(() => focusOn('#contact-edit-on'));
        },
        close() {
            const form = store.get().contactForm ?? left();
            forget(drafts());
            store.update({ contactForm: null });
            if (form) {
                backTo(form);
            }
        },
    };
}
