import { html, nothing } from 'lit-html';
import { isOwn } from '../../core/permissions.js';
import { clearedModes } from '../../core/view-changes.js';
import { forget } from '../../lib/drafts.js';
import { focusOn } from '../../lib/focus.js';
import { dialog } from '../../ui/dialog.js';
import { draftsOf } from './draft-places.js';

/**
 * Shows text that was typed on a map and can no longer be saved there, because its owner changed the share, so that it
 * can be copied. Offers to continue text that a reload or a lock interrupted.
 * @param {Pick<PageContext, 'store' | 't' | 'afterPaint'>} context
 */
export function unsavedTextActions({ store, t, afterPaint }) {
    /** @type {{id: string, edit: boolean} | null} */
    let seen = null; // the access at the latest search for drafts
    /** @type {string | null} */
    let offeredAt = null; // the open parts of the page when drafts were offered
    /** @type {(state: State) => string} */
    const openParts = ({ selected, panelTab, dialog, guide }) => [selected, panelTab, dialog, guide].join(' ');

    /** @type {(why: string, texts: string[]) => void} */
    function show(why, texts) {
        if (texts.length > 0) {
            store.update(({ unsaved }) => ({
                dialog: 'unsaved', unsaved: { why, texts: [...unsaved?.texts ?? [], ...texts], copied: false },
                notice: null,
            }));
        } else {
            store.update({ notice: { text: why } });
        }
    }

    /**
     * Shows the drafts of a map that can no longer be changed, and deletes them.
     * @type {(map: SupportMap, why: string) => void}
     */
    function release(map, why) {
        const drafts = draftsOf(map);
        drafts.forEach(({ name }) => forget(name));
        show(why, drafts.map(({ text }) => text));
    }

    /**
     * Reacts when the owner of the open map reduces the access to viewing, and when an offer of drafts no longer fits
     * the page.
     * @type {(state: State) => void}
     */
    function follow(state) {
        const { map, preview, notice } = state;
        if (notice?.act === 'continueDraft' && openParts(state) !== offeredAt) {
            store.update({ notice: null });
        }
        if (!map || preview || isOwn({ map })) {
            seen = null;
            return;
        }
        const now = { id: map.id, edit: Boolean(map.access?.edit) };
        const before = seen;
        seen = now;
        if (!now.edit && (before?.id === now.id ? before.edit : draftsOf(map).length > 0)) {
            store.update({
                editingShared: false, cardMode: 'read', guide: null, stepForm: null, contactForm: null,
                ...clearedModes(),
            });
            release(map, t('access.look-now', { name: map.access?.owner }));
        }
    }

    /** Offers to continue unsaved text, after a map was opened. */
    function offerDrafts() {
        const { map, notice } = store.get();
        if (map?.access?.edit && !notice && draftsOf(map).length > 0) {
            offeredAt = openParts(store.get());
            store.update({ notice: { text: t('unsaved.kept'), act: 'continueDraft', label: t('unsaved.go-on') } });
        }
    }

    const plainActions = {
        continueDraft() {
            const { map } = store.get();
            const [first] = map ? draftsOf(map) : [];
            if (first) {
                store.update({ ...first.place, editingShared: !isOwn({ map }) });
                afterPaint(() => setTimeout(() => focusOn(`[data-draft="${CSS.escape(first.name)}"]`)));
            }
        },

        async copyUnsaved() {
            await navigator.clipboard.writeText(store.get().unsaved?.texts.join('\n\n') ?? '');
            store.update(({ unsaved }) => ({ unsaved: unsaved && { ...unsaved, copied: true } }));
        },

        closeUnsaved: () => store.update({ dialog: null, unsaved: null }),
    };

    return { show, release, follow, offerDrafts, actions: [plainActions] };
}

/** @type {Panel} */
export function unsavedText(state, actions, t) {
    const { unsaved } = state;
    const body = () => (!unsaved ? nothing : html`
        <p>${unsaved.why} ${t('unsaved.text')}</p>
        <div class="field">
            <label for="unsaved-words">${t('unsaved.words')}</label>
            <textarea id="unsaved-words" rows="6" readonly data-first .value=${unsaved.texts.join('\n\n')}></textarea>
        </div>
        <div class="form-foot">
            <button type="button" class="button strong" id="unsaved-copy"
                @click=${() => actions.copyUnsaved()}>${t('unsaved.copy')}</button>
            <button type="button" class="button" @click=${() => actions.closeUnsaved()}>${t('dialog.close')}</button>
            <span role="status">${unsaved.copied ? t('insights.copied') : ''}</span>
        </div>`);
    return dialog({ name: 'unsaved', title: t('unsaved.title'), body, closes: false }, state, actions, t);
}
