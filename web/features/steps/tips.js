/**
 * Tips for a step towards an alter, and after a contact, the most fitting first. Each tip is a text `tip.<key>`; one is
 * shown at a time. They cover eight tips for talking, six principles of maintaining a relationship, making good use of
 * support, and self-care. Pure.
 */

const talking = [
    'trust', 'body-language', 'listening', 'sharing', 'sympathy', 'thicker-skin', 'common-interests', 'strengths',
];
const lookingAfter = ['do-your-best', 'flourish', 'let-flourish', 'responsibility', 'openness', 'fun'];
const support = ['name-support', 'speak-openly', 'ask-for-help', 'return', 'in-good-times'];
const yourself = ['kind-to-yourself', 'bright-spot'];

export const tips = [...talking, ...lookingAfter, ...support, ...yourself];

/**
 * The tips for a kind of step; kinds without an alter have none.
 * @type {Record<string, string[]>}
 */
const forWay = {
    'wait': ['trust', 'responsibility', 'kind-to-yourself'],
    'ask': ['ask-for-help', 'name-support', 'speak-openly'],
    'reach-out': ['strengths', 'common-interests', 'in-good-times'],
    'appreciate': ['let-flourish', 'name-support', 'listening'],
    'be-present': ['listening', 'body-language', 'fun'],
    'keep-in-touch': ['in-good-times', 'bright-spot', 'listening', 'sympathy'],
    'offer-support': ['return', 'sympathy', 'listening'],
    'plan-together': ['common-interests', 'fun', 'strengths'],
    'send-card': ['let-flourish', 'in-good-times'],
    'practical-help': ['return', 'trust'],
    'eat-together': ['fun', 'body-language', 'sharing'],
    'celebrate': ['let-flourish', 'fun'],
    'be-open': ['sharing', 'openness', 'speak-openly'],
    'repair': ['do-your-best', 'thicker-skin', 'sympathy', 'openness'],
    'return-favour': ['return', 'flourish'],
    'old-friends': ['common-interests', 'strengths', 'trust'],
    'fixed-time': ['trust', 'in-good-times'],
    'video-call': ['body-language', 'bright-spot', 'listening'],
    'obstacle-one-sided': ['return', 'flourish'],
    'obstacle-self-image': ['strengths', 'kind-to-yourself'],
    'obstacle-fear': ['sharing', 'trust'],
};

/**
 * The tips for an alter, according to the noted answers.
 * @type {(alter: Alter) => string[]}
 */
const forPerson = (alter) => [
    ...(alter.strained ? ['thicker-skin', 'responsibility', 'sympathy', 'do-your-best'] : []),
    ...(alter.newer || alter.phase === 'hoped' ? ['common-interests', 'strengths', 'trust'] : []),
    ...((alter.closeness ?? 0) >= 4 ? ['openness', 'let-flourish', 'fun'] : []),
];

/** @type {(alter: Alter | null | undefined) => alter is Alter} */
const listens = (alter) => Boolean(alter) && ['person', 'group'].includes(alter?.kind ?? 'person') && !alter?.died;

/**
 * All tips for a step: those that fit its kind and the alter, then the others. None if the step is not towards a person
 * or a group.
 * @type {(step: {way?: string | null}, alter: Alter | null | undefined) => string[]}
 */
export function tipsFor({ way }, alter) {
    return listens(alter) ? inOrder([...(way ? forWay[way] ?? [] : []), ...forPerson(alter), ...talking]) : [];
}

/**
 * All tips after a contact: those that fit the alter, then those about maintaining the relationship.
 * @type {(alter: Alter | null | undefined) => string[]}
 */
export const tipsAfter = (alter) => (listens(alter)
    ? inOrder([...forPerson(alter), ...lookingAfter, 'return', 'in-good-times']) : []);

/** @type {(first: string[]) => string[]} */
const inOrder = (first) => [...new Set([...first, ...tips])];
