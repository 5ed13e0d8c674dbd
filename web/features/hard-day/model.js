/** The page for a hard day, pure: its questions in their order, and its changes by answers. */

export const longest = { name: 120, goodFor: 120, phone: 40, text: 500 };

const calls = 3;

/** @type {HardDayText[]} */
export const texts = ['helps', 'urgent', 'signs', 'say'];

/** @type {HardDayQuestion[]} */
const questions = ['call-0', 'call-1', 'call-2', ...texts];

/** @type {(question: HardDayQuestion) => number | null} */
export const callOf = (question) => (question.startsWith('call-') ? Number(question.slice(-1)) : null);

/** @type {(page: HardDay) => boolean} */
export const isEmpty = (page) => callsOf(page).length === 0 && texts.every((text) => !page[text]);

/** @type {(page: HardDay) => PersonToCall[]} */
export const callsOf = (page) => page.calls ?? [];

/**
 * Tells whether a question can be asked. A further person to call is asked about only after the previous one was given.
 * @type {(page: HardDay, question: HardDayQuestion) => boolean}
 */
const fits = (page, question) => (callOf(question) ?? 0) <= callsOf(page).length;

/**
 * The question after another one; null after the last.
 * @type {(page: HardDay, question: HardDayQuestion) => HardDayQuestion | null}
 */
export const next = (page, question) =>
    questions.slice(questions.indexOf(question) + 1).find((one) => fits(page, one)) ?? null;

/**
 * The questions that have no answer yet.
 * @type {(page: HardDay) => HardDayQuestion[]}
 */
export function open(page) {
    const there = callsOf(page).length;
    return questions.filter((question) => {
        const call = callOf(question);
        return call === null ? !page[/** @type {HardDayText} */ (question)] : call === there && there < calls;
    });
}

/**
 * The page with this person to call in this place. Without a name the page stays as it is, because the name may just be
 * being retyped.
 * @type {(page: HardDay, index: number, call: PersonToCall) => HardDay}
 */
export function withCall(page, index, call) {
    const said = /** @type {PersonToCall} */ (Object.fromEntries(
        Object.entries(call).map(([field, text]) => [field, text.trim()]).filter(([, text]) => text),
    ));
    return said.name ? { ...page, calls: callsOf(page).toSpliced(index, 1, said) } : page;
}

/** @type {(page: HardDay, index: number) => HardDay} */
export const withoutCall = (page, index) => tidy({ ...page, calls: callsOf(page).toSpliced(index, 1) });

/** @type {(page: HardDay, field: HardDayText, words: string) => HardDay} */
export const withText = (page, field, words) => tidy({ ...page, [field]: words.trim() });

/** @type {(page: HardDay) => HardDay} */
const tidy = (page) => Object.fromEntries(Object.entries(page).filter(([, value]) => value.length > 0));

/**
 * The people on the map who can be added as people to call, the closest first, without those already on the page.
 * @type {(page: HardDay, map: SupportMap) => string[]}
 */
export function namesToChoose(page, { alters }) {
    const there = callsOf(page).map(({ name }) => name);
    return alters
        .filter(({ kind = 'person', phase = 'present', died, name }) =>
            kind === 'person' && phase === 'present' && !died && !there.includes(name)
        )
        .sort((a, b) => (b.closeness ?? 0) - (a.closeness ?? 0) || a.name.localeCompare(b.name))
        .slice(0, 8)
        .map(({ name }) => name);
}
