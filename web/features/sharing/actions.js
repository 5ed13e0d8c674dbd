import { isOwn } from '../../core/permissions.js';
import { isOpen, openMap } from '../../core/open-map.js';
import { clearedModes } from '../../core/view-changes.js';
import { endsSoon, monthsAfter, today } from '../../lib/dates.js';
import { find } from '../../model/elements.js';
import { domains as inOrder } from '../../core/vocabularies.js';
import { remember, remembered } from '../../lib/local-storage.js';
import { focusOn } from '../../lib/focus.js';
import { thatSpeak } from '../../model/insight-format.js';
import { lasts } from './coach-sentence.js';
import { shareFormActions } from './form-actions.js';
import { MONTHS, sameTerms } from './share-terms.js';

/**
 * Sharing the open map, previewing the recipient's view, and ending a share. These actions do not change the map.
 * @param {PageContext & {maps: ReturnType<MapActions>}} context
 */
export function sharingActions({ store, api, t, announce, afterPaint, maps, inNotice, inDialog }) {
    let noted = '';
    const id = () => openMap(store).id;
    /** @type {(selector: string) => void} */
    const focus = (selector) => afterPaint(() => focusOn(selector));

    /**
     * Loads the shares of a map. Returns whether the map is still open; otherwise they are ignored.
     * @type {(map: string) => Promise<boolean>}
     */
    async function read(map) {
        const [sharing, coaches, log] = await Promise.all([api.sharing(map), api.coaches(), api.audit(map)]);
        if (!isOpen(store, map)) {
            return false;
        }
        store.update({
            sharing: { research: null, ...sharing, coaches, ...log }, sharedWith: sharing.shares.filter(lasts),
            proposals: sharing.proposals ?? [],
        });
        return true;
    }

    /**
     * Tells the owner about shares that others ended, and about shares that will soon expire.
     * @type {(state: State) => Promise<void>}
     */
    async function noteEnds({ map, practice, preview, revision }) {
        const which = map && practice && !preview && isOwn({ map }) ? `${map.id} ${revision}` : '';
        if (!map || !which || which === noted) {
            return;
        }
        noted = which;
        const sharing = await api.sharing(map.id).catch((problem) => {
            noted = ''; // requested again with the next change
            throw problem;
        });
        const { shares, ended = [] } = sharing;
        if (!isOpen(store, map.id)) {
            return;
        }
        store.update({ sharedWith: shares.filter(lasts), proposals: sharing.proposals ?? [] });
        const ending = shares.flatMap(({ coach, until }) =>
            (until && endsSoon(until) ? [{ coach: coach.name, until }] : []));
        const key = [map.id, ...ended.map(({ number }) => number), ...ending.map(({ until }) => until)].join(' ');
        const news = ended.length + ending.length > 0 && remembered('sharing-note') !== key;
        store.update({ sharingNote: news ? { ended, ending, key } : null });
    }

    /** Makes sure that the shares of a reopened map are loaded again. */
    function onMapOpened() {
        noted = '';
    }

    const plainActions = {
        /** @type {(stopping: string | null) => void} */
        askToStop(stopping) {
            store.update({ stoppingShare: stopping });
            focus(stopping ? '#stop-sharing' : '.share .remove');
        },
        dismissSharingNote() {
            const { sharingNote } = store.get();
            if (sharingNote) {
                remember('sharing-note', sharingNote.key);
            }
            store.update({ sharingNote: null });
        },
        /** Turns editing of another person's open map on or off. */
        switchEditing() {
            store.update(({ editingShared }) => ({
                editingShared: !editingShared, cardMode: 'read', ...clearedModes(), guide: null, stepForm: null,
            }));
            announce(t(store.get().editingShared ? 'said.unlocked' : 'said.locked'));
        },
    };

    const noticeActions = inNotice({
        /** @type {(share: Share) => Promise<void>} */
        async prolong({ coach, edit, hardDay, withheld }) {
            const map = id();
            const until = monthsAfter(today(), MONTHS);
            await api.share(map, coach.id, {
                edit: Boolean(edit), until, hardDay: Boolean(hardDay), withheld: withheld ?? {},
            });
            if (await read(map)) {
                store.update({ sharingNote: null });
                announce(t('said.shared', { name: coach.name }));
                focus('.share .quiet');
            }
        },

        /** @type {(share: Share) => Promise<void>} */
        async stopSharing({ coach }) {
            const map = id();
            await api.stopSharing(map, coach.id);
            store.update({ stoppingShare: null });
            if (await read(map)) {
                announce(t('said.withdrawn', { name: coach.name }));
                focus('#sharing-new');
            }
        },

        /** @type {(agreed: boolean) => Promise<void>} */
        async agreeToResearch(agreed) {
            const map = id();
            store.update(({ sharing }) => ({ sharing: sharing && { ...sharing, research: agreed ? today() : null } }));
            await api.agreeToResearch(map, agreed);
            await read(map);
        },
        async leavePreview() {
            store.update(({ base }) => ({ preview: null, map: base, dialog: 'sharing', insight: null }));
            await maps.readInsights();
        },
    });

    const dialogActions = inDialog({
        async openSharing() {
            store.update({
                dialog: 'sharing', sharing: null, shareOptions: null, stoppingShare: null, dialogProblem: null,
            });
            await read(id());
        },

        async share() {
            const { shareOptions, sharing } = store.get();
            if (!shareOptions || !sharing) {
                return;
            }
            if (!shareOptions.coach) {
                store.update({ dialogProblem: t('share.whom.missing') });
                focus('#share-coach');
                return;
            }
            const map = id();
            const share = {
                edit: shareOptions.edit, until: shareOptions.until || null, hardDay: shareOptions.hardDay,
                withheld: shareOptions.withheld,
            };
            if (!sameTerms(share, sharing.shares.find(({ coach }) => coach.id === shareOptions.coach))) {
                await api.share(map, shareOptions.coach, share);
                if (!await read(map)) {
                    return;
                }
            }
            store.update({ shareOptions: null });
            announce(
                t('said.shared', { name: sharing.coaches.find((one) => one.id === shareOptions.coach)?.name ?? '' }),
            );
            focus('#sharing-new');
        },

        /** Shows the map as the coach will see it, in place of the map itself. */
        async previewAsCoach() {
            const { shareOptions, sharing, base, map } = store.get();
            if (!shareOptions || !map) {
                return;
            }
            const seen = await api.preview(map.id, { hardDay: shareOptions.hardDay, withheld: shareOptions.withheld });
            if (!isOpen(store, map.id)) {
                return;
            }
            const name = sharing?.coaches.find((one) => one.id === shareOptions.coach)?.name
                ?? t('share.whom.somebody');
            store.update((state) => ({
                preview: {
                    name, domains: inOrder.filter((domain) => shareOptions.withheld.domains.includes(domain)),
                    domainsNamed: shareOptions.withheld.domainsNamed,
                },
                map: { ...seen.map, access: seen.access }, base, ...thatSpeak(seen.insights), dialog: null,
                insight: null, guide: null, selected: find(seen.map, 'alter', state.selected) ? state.selected : null,
                cardMode: 'read', ...clearedModes(), focus: null,
            }));
            announce(t('access.preview', { name }));
            focus('#access-back');
        },
    });

    return {
        read, noteEnds, onMapOpened,
        actions: [plainActions, shareFormActions({ store, focus }), noticeActions, dialogActions],
    };
}
