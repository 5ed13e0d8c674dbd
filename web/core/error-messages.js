import { has } from '../i18n/i18n.js';

/**
 * The message of a problem in the language of the page, by the server's code; without a code, in the server's own
 * words.
 * @type {(t: Translate, problem: import('./api.js').ApiProblem) => string}
 */
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

/**
 * The reason, if the server gave one: it is more specific than the problem itself.
 * @type {(t: Translate, problem: import('./api.js').ApiProblem) => string | undefined}
 */
function reasonWords(t, { code, reason }) {
    switch (code) {
        case 'weak-password': return t(`weak.${reason}`);
        case 'unfit-name': return t(`unfit.${reason}`);
        case 'unfit-profile': return t(`unfit-profile.${reason}`);
        case 'unfit-referral': return t(`unfit-referral.${reason}`);
        default: return undefined;
    }
}
