import { today } from '../../lib/dates.js';
import { focusOn, focusOnPage } from '../../lib/focus.js';

const AGAIN_AFTER = 10_000; // ms before another attempt to read

/**
 * The practice profile: everybody reads it and confirms it once, and administrators write it.
 * @param {PageContext} context
 */
export function profileActions({ store, api, t, announce, afterPaint, inDialog }) {
    let asked = '';

    /** @type {(selector: string) => void} */
    const focus = (selector) => afterPaint(() => focusOn(selector));

    async function read() {
        const practiceProfile = await api.practiceProfile();
        store.update({ practiceProfile });
    }

    /**
     * Loads the profile for each account that signs in, and only the name for the sign-in page.
     * @type {(state: State) => Promise<void>}
     */
    async function follow({ account, practice, view, passkeyNeeded }) {
        const whom = !practice || passkeyNeeded
            ? ''
            : account?.id ?? (view === 'sign-in' || view === 'invitation' ? view : '');
        if (whom === asked) {
            return;
        }
        asked = whom;
        try {
            await readFor(account, whom);
        } catch (problem) {
            setTimeout(() => { asked = ''; }, AGAIN_AFTER); // the next change of the page tries again
            throw problem;
        }
    }

    /** @type {(account: State['account'], whom: string) => Promise<void>} */
    async function readFor(account, whom) {
        if (account && whom) {
            await read();
        } else if (whom) {
            const { name = null } = await api.practiceName();
            store.update({ practiceName: name });
        }
    }

    /**
     * The current version of the profile, if the server reports that another user changed it meanwhile.
     * @type {(problem: unknown) => PracticeProfile}
     */
    function changedMeanwhile(problem) {
        if (!(problem instanceof api.ApiProblem) || problem.code !== 'profile-changed') {
            throw problem;
        }
        return problem.now;
    }

    const plainActions = {
        readNoticeLater: () => store.update({ noticeLater: true }),
        writeProfile() {
            store.update({ profileForm: {}, dialogProblem: null });
            focus('#profile-name');
        },
        async leaveProfile() {
            store.update({ profileForm: null, dialogProblem: null });
            focus('#profile-change');
            await read().catch(() => {}); // the profile may have changed meanwhile
        },
    };

    const dialogActions = inDialog({
        async openProfile() {
            store.update({ dialog: 'profile', dialogProblem: null, profileForm: null });
            await read();
        },

        /** @type {(texts: Record<ProfileText, string>) => Promise<void>} */
        async saveProfile(texts) {
            const { profileForm: form, practiceProfile: before } = store.get();
            if (!form || !before) {
                return;
            }
            try {
                const { version } = form.now ?? before.profile;
                await api.changePracticeProfile({ ...texts, version });
                await read();
                store.update({ profileForm: null });
                announce(t('profile.said.saved'));
                focus('#profile-change');
            } catch (problem) {
                store.update({ profileForm: { now: changedMeanwhile(problem) } });
                focus('#profile-now');
            }
        },

        async confirmNotice() {
            const { practiceProfile: shown } = store.get();
            if (!shown) {
                return;
            }
            try {
                await api.confirmPracticeProfile(shown.profile.version);
                store.update({ practiceProfile: { profile: shown.profile, readOn: today() }, dialog: null });
                announce(t('profile.said.confirmed'));
                afterPaint(() => {
                    focusOn('.toolbar-menu');
                    focusOnPage(); // if there is no menu
                });
            } catch (problem) {
                const profile = changedMeanwhile(problem);
                store.update({
                    practiceProfile: { ...shown, profile }, dialogProblem: t('problem.code.profile-changed'),
                });
            }
        },
    });

    return { follow, actions: [plainActions, dialogActions] };
}
