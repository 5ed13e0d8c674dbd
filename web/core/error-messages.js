import { has } from '../i18n/i18n.js';

/** The message of a problem in the language of the page, by the server's code; without a code, in the server's own words. */
export function problemWords(t, problem) {
    if (problem.status === 0) {
        return t('problem.offline');
    }
    const key = `problem.code.${problem.code}`;
    if (has(key)) {
        return reasonWords(t, problem) ?? t(key, { n: problem.retryAfter });
    }
    return problem.passing ? t('problem.busy') : problem.detail || problem.title || t('problem.other');
}

/** The reason, where the server gave one: it says more than the problem itself. */
function reasonWords(t, { code, reason }) {
    return { 'weak-password': () => t(`weak.${reason}`), 'unfit-name': () => t(`unfit.${reason}`), 'unfit-referral': () => t(`unfit-referral.${reason}`) }[code]?.();
}
