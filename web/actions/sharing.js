import { today } from '../days.js';
import { find } from '../edits.js';

export const nothingWithheld = { alters: [], domains: [], domainsNamed: false, notes: false, closeness: false, reflections: false, contacts: false };

/** Who else sees the open map: sharing it, looking at it with their eyes beforehand, taking it back. Nothing here changes the map. */
export function sharingActions({ store, api, t, announce, afterPaint, maps }) {
    const id = () => store.get().map.id;
    const focus = (selector) => afterPaint(() => document.querySelector(selector)?.focus());

    async function read() {
        const [sharing, coaches, log] = await Promise.all([api.sharing(id()), api.coaches(), api.audit(id())]);
        store.update({ sharing: { research: null, ...sharing, coaches, ...log } });
    }

    function change(wish) {
        store.update((state) => ({ wish: { ...state.wish, ...wish }, dialogProblem: null }));
    }

    const toggled = (list, one) => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);

    return {
        async openSharing() {
            store.update({ dialog: 'sharing', sharing: null, wish: null, dialogProblem: null });
            await read();
        },

        /** Begins to share: with somebody new, or otherwise with somebody who sees it already. */
        beginSharing(share = null) {
            const { coaches, shares } = store.get().sharing;
            const first = coaches.find((one) => !shares.some(({ coach }) => coach.id === one.id));
            change(share
                ? { coach: share.coach.id, edit: Boolean(share.edit), until: share.until ?? '', withheld: { ...nothingWithheld, ...share.withheld } }
                : { coach: first?.id ?? '', edit: false, until: '', withheld: nothingWithheld });
            focus('#share-title');
        },
        changeWish: change,
        withhold: (what) => change({ withheld: { ...store.get().wish.withheld, ...what } }),
        toggleWithheld(list, one) {
            const { withheld } = store.get().wish;
            change({ withheld: { ...withheld, [list]: toggled(withheld[list], one) } });
        },
        stopWishing() {
            store.update({ wish: null, dialogProblem: null });
            focus('#sharing-new');
        },

        async share() {
            const { wish, sharing } = store.get();
            await api.share(id(), wish.coach, { edit: wish.edit, until: wish.until || null, withheld: wish.withheld });
            await read();
            store.update({ wish: null });
            announce(t('said.shared', { name: sharing.coaches.find((one) => one.id === wish.coach)?.name ?? '' }));
            focus('#sharing-new');
        },

        async stopSharing({ coach }) {
            await api.stopSharing(id(), coach.id);
            await read();
            announce(t('said.withdrawn', { name: coach.name }));
            focus('#sharing-new');
        },

        async agreeToResearch(agreed) {
            store.update(({ sharing }) => ({ sharing: { ...sharing, research: agreed ? today() : null } }));
            await api.agreeToResearch(id(), agreed);
            await read();
        },

        /** Shows the map as it will be seen, in the place of the map itself. */
        async lookAsThey() {
            const { wish, sharing, base, map } = store.get();
            const seen = await api.preview(map.id, wish.withheld);
            const { name } = sharing.coaches.find((one) => one.id === wish.coach);
            store.update((state) => ({
                preview: { name, domains: wish.withheld.domains, domainsNamed: wish.withheld.domainsNamed }, map: { ...seen.map, access: seen.access }, base, insights: seen.insights, dialog: null, insight: null, guide: null,
                selected: find(seen.map, 'alter', state.selected) ? state.selected : null, card: 'read', tying: null, focus: null,
            }));
            announce(t('access.preview', { name }));
            focus('#access-back');
        },
        /** With somebody else's map open: from now on it can be changed, or not any more. */
        switchEditing() {
            store.update(({ unlocked }) => ({ unlocked: !unlocked, card: 'read', tying: null, guide: null, stepForm: null }));
            announce(t(store.get().unlocked ? 'said.unlocked' : 'said.locked'));
        },
        async leavePreview() {
            store.update(({ base }) => ({ preview: null, map: base, dialog: 'sharing', insight: null }));
            await maps.readInsights();
        },
    };
}
