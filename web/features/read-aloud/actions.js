import { locale } from '../../i18n/i18n.js';
import { placeOf } from '../../core/address.js';
import { openPart, scrollTo, selectedText, shownIn } from './open-part.js';
import { createReader } from './reader.js';
import { sentences } from './sentences.js';
import { allVoices, voiceFor } from './voices.js';

const mark = 'data-aloud';

/**
 * Reads the open part of the page aloud, with a voice of the device itself. Nothing is sent, and none of the text is
 * stored.
 * @param {Pick<PageContext, 'store' | 't'> & {place: Pick<Places, 'aloud'>}} context
 */
export function readAloudActions({ store, t, place }) {
    const speech = /** @type {SpeechSynthesis | undefined} */ (globalThis.speechSynthesis);
    /** @type {SpeechSynthesisVoice[]} */
    let voices = [];
    /** The place on the page where the reading began; it ends at any other place */
    let begun = '';

    const reader = createReader({
        say({ text, lang }, done) {
            const voice = voiceFor(voices, lang) ?? voiceFor(voices, locale());
            const utterance = new SpeechSynthesisUtterance(text);
            utterance.voice = voice;
            utterance.lang = voice?.lang ?? lang;
            utterance.onend = () => done('said');
            utterance.onerror = ({ error }) => done(error === 'canceled' || error === 'interrupted' ? 'cut' : 'failed');
            speech?.speak(utterance);
        },
        silence: () => speech?.cancel(),
        began({ element }) {
            clearMark();
            if (element && !(element.isConnected && element.checkVisibility())) {
                return false;
            }
            element?.setAttribute(mark, '');
            if (element) {
                scrollTo(element);
            }
            return true;
        },
        ended(failed) {
            clearMark();
            store.update({ aloud: null, ...(failed ? { notice: { text: t('read-aloud.failed') } } : {}) });
        },
    });
    addEventListener('pagehide', () => speech?.cancel()); // the browser would continue after a reload

    async function readAloud() {
        const selected = selectedText(locale());
        const at = whereIs(store.get());
        voices = await allVoices(speech);
        if (at !== whereIs(store.get())) {
            return;
        }
        if (!voiceFor(voices, locale())) {
            store.update({ notice: { text: t('read-aloud.no-voice') } });
            return;
        }
        const all = selected.length > 0
            ? selected
            : shownIn(openPart(store.get()), locale(), (label) => t('read-aloud.chosen', { label }));
        if (all.length > 0) {
            begun = at;
            // Elements outside an open dialog cannot be pressed.
            (document.querySelector('dialog[open], [popover]:popover-open') ?? document.body).append(place.aloud);
            store.update({ aloud: 'reading' });
            reader.start(all.flatMap(({ element, text, lang }) =>
                sentences(text, lang)
                    .map((sentence) => ({
                        element: /** @type {Element | null} */ (/** @type {unknown} */ (element)), text: sentence, lang,
                    }))
            ));
        }
    }

    function pauseReading() {
        reader.pause();
        store.update({ aloud: 'paused' });
    }

    function continueReading() {
        store.update({ aloud: 'reading' });
        reader.goOn();
    }

    /** Stops the reading. Returns whether there was any. */
    function stopReading() {
        if (!store.get().aloud) {
            return false;
        }
        reader.stop();
        return true;
    }

    function toggleReading() {
        switch (store.get().aloud) {
            case 'reading': return pauseReading();
            case 'paused': return continueReading();
            default: return readAloud();
        }
    }

    /** Ends the reading when another part of the page is open. @type {(state: State) => void} */
    function follow(state) {
        if (state.aloud && whereIs(state) !== begun) {
            stopReading();
        }
    }

    return { follow, actions: [{ readAloud, pauseReading, continueReading, stopReading, toggleReading }] };
}

/** @type {(state: State) => string} */
const whereIs = (state) => JSON.stringify([state.view, state.language, state.account?.id, placeOf(state)]);

function clearMark() {
    document.querySelectorAll(`[${mark}]`).forEach((one) => one.removeAttribute(mark));
}
