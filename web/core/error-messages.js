import { has } from '../i18n/i18n.js';

/**
 * The message of a problem in the language of the page, by the server's code; without a code, in the server's own words.
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
 * The reason, where the server gave one: it says more than the problem itself.
 * @type {(t: Translate, problem: import('./api.js').ApiProblem) => string | undefined}
 */
function reasonWords(t, { code, reason }) {
    /** @type {Record<string, string>} */
    const prefixes = { 'weak-password': 'weak', 'unfit-name': 'unfit', 'unfit-referral': 'unfit-referral' };
    return Object.hasOwn(prefixes, code) ? t(`${prefixes[code]}.${reason}`) : undefined;
}
