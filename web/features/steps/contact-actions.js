import { forget, keep, keptForm } from '../../lib/drafts.js';

/** The noted contact that is being edited, in place: in the card of the alter, or among the steps. */
export function contactEditing({ store, afterPaint }) {
    const drafts = () => `contact-edit/${store.get().map.id}`;

    /** Moves the focus back to a contact that was changed or removed, if it is still visible, or to the head of the list. */
    function backTo({ id, place }) {
        const [within, head] = place === 'card' ? ['.card', '#card-contact'] : ['#panel', '#contacts-all'];
        afterPaint(() => {
            const button = document.querySelector(`${within} [data-contact="${CSS.escape(id)}"] .contact-edit`);
            (button?.checkVisibility() ? button : document.querySelector(head) ?? document.querySelector('#steps-title'))?.focus();
        });
    }

    /** After a reload: reopens the one that was open, with the typed text (data-draft). */
    function left() {
        return keptForm(`${drafts()}/form`);
    }

    return {
        backTo,
        left,
        open(id, place) {
            forget(drafts());
            keep(`${drafts()}/form`, JSON.stringify({ id, place }));
            store.update({ contactForm: { id, place } });
            afterPaint(() => document.querySelector('#contact-edit-on')?.focus());
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
