import { openMap } from '../../core/open-map.js';
import { monthsAfter, today } from '../../lib/dates.js';
import { both, MONTHS, nothingWithheld } from './share-terms.js';

/**
 * Filling in the form to share a map. Nothing is sent before the form is.
 * @param {{store: Store<State>, focus: (selector: string) => void}} context
 */
export function shareFormActions({ store, focus }) {
    /** @type {(fields: Partial<ShareOptions>) => void} */
    function change(fields) {
        store.update(({ shareOptions }) => ({
            shareOptions: shareOptions && { ...shareOptions, ...fields }, dialogProblem: null,
        }));
    }

    /** @type {(list: string[], one: string) => string[]} */
    const toggled = (list, one) => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);

    return {
        /**
         * Opens the form: for a new share, or to change an existing one.
         * @type {(share?: Share | null) => void}
         */
        beginSharing(share = null) {
            const shareOptions = share
                ? {
                    coach: share.coach.id, edit: Boolean(share.edit), until: share.until ?? '',
                    hardDay: Boolean(share.hardDay), withheld: { ...nothingWithheld, ...share.withheld },
                }
                : {
                    coach: '', edit: false, until: monthsAfter(today(), MONTHS), hardDay: false,
                    withheld: nothingWithheld,
                };
            store.update({ shareOptions, dialogProblem: null });
            focus('#share-title');
        },
        changeShareOptions: change,
        /**
         * Chooses the coach. The restrictions of an earlier share are added to those already chosen.
         * @type {(coach: string) => void}
         */
        chooseCoach(coach) {
            const former = store.get().sharing?.former?.find((share) => share.coach.id === coach);
            /** @type {(alter: string) => boolean} */
            const there = (alter) => openMap(store).alters.some(({ id: one }) => one === alter);
            const earlier = {
                ...nothingWithheld, ...former?.withheld, alters: (former?.withheld?.alters ?? []).filter(there),
            };
            change({
                coach,
                ...(former
                    ? {
                        edit: Boolean(former.edit),
                        withheld: both(store.get().shareOptions?.withheld ?? nothingWithheld, earlier),
                    }
                    : {}),
            });
        },
        /** @type {(what: Partial<Withheld>) => void} */
        withhold: (what) =>
            store.update(({ shareOptions }) => ({
                shareOptions: shareOptions && { ...shareOptions, withheld: { ...shareOptions.withheld, ...what } },
                dialogProblem: null,
            })),
        /** @type {(list: 'alters' | 'domains', one: string) => void} */
        toggleWithheld(list, one) {
            const { shareOptions } = store.get();
            if (shareOptions) {
                change({ withheld: { ...shareOptions.withheld, [list]: toggled(shareOptions.withheld[list], one) } });
            }
        },
        cancelShareForm() {
            store.update({ shareOptions: null, dialogProblem: null });
            focus('#sharing-new');
        },
    };
}
