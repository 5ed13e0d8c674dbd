/** The longest time in ms that a browser takes to find the voices of its device. */
const longestSearch = 1500;

/**
 * The device's own voice for a language, preferably one of its region; null if there is none. Other voices would send
 * the text to a third party.
 * @template {Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>} V
 * @param {V[]} voices
 * @param {string} locale as in `de-AT`
 */
export function voiceFor(voices, locale) {
    const wanted = plain(locale);
    const own = voices.filter(({ localService, lang }) =>
        localService && languageOf(plain(lang)) === languageOf(wanted)
    );
    return own.find(({ lang }) => plain(lang) === wanted) ?? own.find((voice) => voice.default) ?? own[0] ?? null;
}

/** @type {(tag: string) => string} */
const plain = (tag) => tag.replaceAll('_', '-').toLowerCase();
/** @type {(tag: string) => string} */
const languageOf = (tag) => tag.split('-')[0];

/**
 * All voices of the browser, which may need some time to find them.
 * @type {(speech: SpeechSynthesis | undefined) => Promise<SpeechSynthesisVoice[]>}
 */
export async function allVoices(speech) {
    if (speech && speech.getVoices().length === 0) {
        await new Promise((found) => {
            speech.addEventListener('voiceschanged', found, { once: true });
            setTimeout(found, longestSearch);
        });
    }
    return speech?.getVoices() ?? [];
}
