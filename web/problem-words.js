import { has } from './i18n/i18n.js';

/** Some problems come with a reason, which says more. */
const reasons = { 'weak-password': 'weak', 'unfit-name': 'unfit' };

/** What went wrong, in the language of the page: by the code the server gave it; what has none, in the server's own words. */
export function problemWords(t, problem) {
    if (problem.status === 0) {
        return t('problem.offline');
    }
    const key = `problem.code.${problem.code}`;
    if (has(key)) {
        return problem.reason && has(`${reasons[problem.code]}.${problem.reason}`) ? t(`${reasons[problem.code]}.${problem.reason}`) : t(key, { n: problem.retryAfter });
    }
    return problem.passing ? t('problem.busy') : problem.detail || problem.title || t('problem.other');
}
