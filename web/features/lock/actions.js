import { isOwn } from '../../core/permissions.js';
import { keepEncrypted, takeBack } from './draft-storage.js';
import { setAddress } from '../../lib/url-hash.js';
import { remember } from '../../lib/local-storage.js';
import { encryptAgain } from '../../model/outbox.js';
import { useStorageKey } from '../../lib/encrypted-storage.js';
import { onSignedOut } from '../../state.js';
import { enterText } from '../../lib/drafts.js';
import * as storage from '../../lib/tab-storage.js';
import { focusOn } from '../../lib/focus.js';

const channel = new BroadcastChannel('kithmap.lock');
const fewPeople = 3;
const signOfLifeEvery = 30_000;
const lookEvery = 15_000;
const longestEncryption = 2_000;
const sheetStays = 30 * 60_000;

/**
 * The passphrase of a laptop. When Kithmap locks, the page is reloaded: no data of a map stays in the document or in
 * memory. Every window of this browser locks, including one that shows a map to others.
 * @param {LockContext} context
 */
export function lockActions(
    { store, api, t, afterPaint, session, flush, onScreen, now = () => Date.now(), inNotice, inDialog, onLockScreen },
) {
    let here = now();
    let told = now();
    let leaving = false;
    let sheetSince = 0;

    /** Locks this window, because the server or another window reports that Kithmap is locked. */
    function locked(tellOthers = true) {
        if (tellOthers) {
            channel.postMessage('locked');
        }
        if (leaving || store.get().view === 'locked') {
            return;
        }
        remember('map', null);
        if (onScreen || store.get().account) {
            leaving = true;
            document.documentElement.hidden = true; // at once, even if the browser still paints
            leave();
        } else {
            storage.remove('kithmap.');
            store.update({ ...onSignedOut(), view: 'locked' });
            afterPaint(focus);
        }
    }

    /**
     * Keeps the id of the open map and unsaved input until Kithmap is unlocked; they cannot be read until then.
     * @type {() => Promise<void>}
     */
    async function leave() {
        try {
            enterText(document);
            await Promise.race([
                keepEncrypted(store.get().map?.id ?? null), new Promise((late) => setTimeout(late, longestEncryption)),
            ]);
        } catch {
            // then they are lost rather than stored unencrypted
        }
        storage.remove('kithmap.');
        if (!onScreen) {
            setAddress();
        }
        location.reload();
    }

    const focus = () => setTimeout(() => focusOn('#lock-secret'));

    /**
     * Loads the state of the lock, after signing in.
     * @type {() => Promise<LockState>}
     */
    async function know() {
        const lock = await api.lockState();
        await useStorageKey(lock.storageKey ?? null);
        if (lock.set) {
            storage.keepInMemory();
        }
        if (!lock.locked) {
            const map = await takeBack();
            if (map && !location.hash) {
                setAddress(`#map=${encodeURIComponent(map)}`);
            }
        }
        store.update({ lock });
        return lock;
    }

    /** Offers a passphrase once, when the user returns to their own map with a few alters on it. */
    function offer() {
        const { lock, map, history } = store.get();
        const drawn =
            history.flatMap(({ edits }) => edits).filter(({ on, field, to }) => on === 'alter' && !field && to).length;
        if (lock && !lock.set && !lock.declined && isOwn({ map }) && drawn >= fewPeople) {
            store.update({ passphraseOffered: true });
        }
    }

    async function decline() {
        store.update(({ lock }) => ({ passphraseOffered: false, lock: lock && { ...lock, declined: true } }));
        await api.declinePassphrase();
    }

    /** Regularly tells the server that the user is active. */
    function touch() {
        here = now();
        if (store.get().lock?.set && here - told >= signOfLifeEvery) {
            told = here;
            api.tellActivity().catch(() => {}); // requests that matter report their own failures
        }
    }

    /**
     * Locks after a long time without activity, even if the server cannot be reached. The recovery sheet is shown only
     * once, so it stays longer.
     */
    async function look() {
        const { recoveryCode, dialog } = store.get();
        if (recoveryCode && dialog === 'passphrase' && now() - sheetSince < sheetStays) {
            touch();
        }
        const { lock, view } = store.get();
        if (lock?.set && view !== 'locked' && now() - here >= lock.minutes * 60_000) {
            const known = await api.lockState().catch(() => ({ locked: true }));
            if (known.locked) {
                locked();
            }
        }
    }

    channel.addEventListener('message', ({ data }) => {
        if (data === 'locked') {
            locked(false);
        } else if (store.get().view === 'locked') {
            location.reload();
        }
    });
    if (!onScreen) {
        api.whenLocked(locked);
        ['pointerdown', 'pointermove', 'keydown', 'wheel'].forEach((sign) =>
            addEventListener(sign, touch, { passive: true })
        );
        setInterval(look, lookEvery);
        document.addEventListener('visibilitychange', look);
    }

    const plainActions = {
        /**
         * Switches to the recovery code, and back.
         * @type {(forgotten: boolean) => void}
         */
        showForgotten(forgotten) {
            store.update({ passphraseForgotten: forgotten, lockProblem: null });
            afterPaint(focus);
        },

        /** Closes the recovery sheet, which the user has printed or copied by hand. */
        keepRecoverySheet() {
            store.update({ dialog: null, dialogProblem: null, recoveryCode: null });
        },
    };

    const noticeActions = inNotice({
        async lockNow() {
            await flush();
            await api.lock();
            locked();
        },

        openPassphrase() {
            // A recovery sheet that was not confirmed is shown again.
            store.update({ dialog: 'passphrase', dialogProblem: null });
            if (store.get().passphraseOffered) {
                return decline();
            }
            return undefined;
        },

        declinePassphrase: decline,
    });

    const dialogActions = inDialog({
        /** @type {(passphrase: string, present: string | null) => Promise<void>} */
        async setPassphrase(passphrase, present) {
            store.update({ passphraseForm: 'set' });
            const { code } = await api.setPassphrase(passphrase, present);
            await know();
            await encryptAgain();
            sheetSince = now();
            store.update({ recoveryCode: code });
        },

        /** @type {(present: string) => Promise<void>} */
        async removePassphrase(present) {
            store.update({ passphraseForm: 'remove' });
            await api.removePassphrase(present);
            await know();
            await encryptAgain();
            store.update({ dialog: null });
        },

        /** @type {(minutes: number) => Promise<void>} */
        async lockAfter(minutes) {
            await api.lockAfter(minutes);
            store.update(({ lock }) => ({ lock: lock && { ...lock, minutes } }));
        },
    });

    const lockScreenActions = onLockScreen({
        /** @type {(secret: string) => Promise<void>} */
        async unlock(secret) {
            await api.unlock(secret);
            told = here = now();
            channel.postMessage('unlocked');
            const { passphraseForgotten } = store.get();
            store.update({ view: 'loading', passphraseForgotten: false, lockProblem: null });
            await session.start();
            if (passphraseForgotten) {
                store.update({
                    notice: { text: t('recovery.used'), act: 'openPassphrase', label: t('recovery.used.change') },
                });
            }
        },
    });

    return { know, offer, locked, actions: [plainActions, noticeActions, dialogActions, lockScreenActions] };
}
