import { json, read, send, write } from './requests.js';

/** The requests for sessions, accounts and the passphrase of a laptop. */

/** @type {() => Promise<Session>} */
export const session = () => read('/api/session');
/** @param {string} token */
export const signIn = (token) => write('POST', '/api/session', { token });
export const signOut = () => send('DELETE', '/api/session');

/**
 * The passphrase of a laptop.
 * @type {() => Promise<LockState>}
 */
export const lockState = () => read('/api/lock');
export const lock = () => write('POST', '/api/lock', {});
/** @param {string} secret */
export const unlock = (secret) => write('POST', '/api/lock/unlock', { secret });
export const tellActivity = () => write('POST', '/api/lock/activity', {});
export const declinePassphrase = () => write('POST', '/api/lock/decline', {});
/**
 * Returns the code of the recovery sheet; `present` is the passphrase until now, or null.
 * @type {(passphrase: string, present: string | null) => Promise<{code: string}>}
 */
export const setPassphrase = (passphrase, present) =>
    write('PUT', '/api/lock/passphrase', { passphrase, present }).then(json);
/** @param {string | null} present */
export const removePassphrase = (present) => write('POST', '/api/lock/passphrase/removal', { present });
/** @param {number} minutes */
export const lockAfter = (minutes) => write('PUT', '/api/lock/idle', { minutes });

/**
 * In a practice: names and passwords, and the accounts of others.
 * @param {string} name
 * @param {string} password
 */
export const signInByName = (name, password) => write('POST', '/api/session', { name, password });
/**
 * The options that a browser needs for a passkey, and the browser's result. A proof is {current}, the password, or
 * {passkey}.
 * @type {() => Promise<RequestOptions>}
 */
export const passkeyToSignIn = () => write('POST', '/api/passkeys/challenge', {}).then(json);
/** @param {object} passkey */
export const signInByPasskey = (passkey) => write('POST', '/api/session/passkey', { passkey });
/** @type {() => Promise<RequestOptions>} */
export const passkeyToProve = () => write('POST', '/api/account/passkeys/challenge', {}).then(json);
/** @type {(proof: object) => Promise<CreationOptions>} */
export const passkeyOptions = (proof) => write('POST', '/api/account/passkeys/options', proof).then(json);
/**
 * @param {string} name
 * @param {object} passkey
 */
export const addPasskey = (name, passkey) => write('POST', '/api/account/passkeys', { name, passkey });
/**
 * @param {string} id
 * @param {object} proof
 */
export const removePasskey = (id, proof) => write('DELETE', `/api/account/passkeys/${encodeURIComponent(id)}`, proof);
/** @type {(token: string) => Promise<Omit<VisitorInvitation, 'token'>>} */
export const lookAtInvitation = (token) => write('POST', '/api/invitations/look', { token }).then(json);
/**
 * @param {string} token
 * @param {string} name
 * @param {string} password
 * @param {string[] | undefined} roles
 */
export const acceptInvitation = (token, name, password, roles) =>
    write('POST', '/api/invitations/accept', { token, name, password, roles });
/**
 * The weakness of a password; '' if it has none.
 * @type {(password: string, about: {invitation?: string, name?: string}) => Promise<string>}
 */
export const passwordHint = (password, about) =>
    write('POST', '/api/password-hint', { password, ...about }).then(json).then(({ weakness }) => weakness);
/** @type {() => Promise<OwnAccount>} */
export const mine = () => read('/api/account');
/** @param {string} name */
export const renameAccount = (name) => write('PATCH', '/api/account', { name });
/**
 * @param {string} current
 * @param {string} password
 */
export const changePassword = (current, password) => write('POST', '/api/account/password', { current, password });
/** @param {boolean} withdraw */
export const dismissPasswordLink = (withdraw) => write('DELETE', '/api/account/password-link', { withdraw });
/** @param {string} id */
export const endSession = (id) => send('DELETE', `/api/account/sessions/${encodeURIComponent(id)}`);
export const signOutEverywhere = () => send('DELETE', '/api/account/sessions');
/** All data stored about the signed-in account, as a file. */
export const aboutMeAddress = '/api/me';
/** @type {() => Promise<PersonalData>} */
export const aboutMe = () => read(aboutMeAddress);
/** @param {string} current */
export const eraseMe = (current) => write('DELETE', '/api/me', { current });
/** @type {() => Promise<ListedAccount[]>} */
export const accounts = () => read('/api/accounts');
/**
 * @param {string} id
 * @param {object} fields
 */
export const changeAccount = (id, fields) => write('PATCH', `/api/accounts/${encodeURIComponent(id)}`, fields);
/** @param {string} id */
export const eraseAccount = (id) => send('DELETE', `/api/accounts/${encodeURIComponent(id)}`);
/**
 * The log of the practice: changes of its accounts, for administrators.
 * @type {(did: string, before?: string | number) => Promise<PracticeLogPage>}
 */
export const practiceLog = (did, before = '') =>
    read(`/api/practice/log?${new URLSearchParams({ did, before: String(before) })}`);
/** @type {() => Promise<{differences: QueryDifference[]}>} */
export const queryDifferences = () => read('/api/practice/differences');
/** @param {string} did */
export const practiceLogAddress = (did) => `/api/practice/log.csv?${new URLSearchParams({ did })}`;
/** @type {() => Promise<ProfileForAccount>} */
export const practiceProfile = () => read('/api/practice/profile');
/** @type {() => Promise<{name?: string}>} */
export const practiceName = () => read('/api/practice/name');
/**
 * A change contains the `version` that the sender saw.
 * @type {(fields: PracticeProfile) => Promise<PracticeProfile>}
 */
export const changePracticeProfile = (fields) => write('PUT', '/api/practice/profile', fields).then(json);
/** @param {number} version */
export const confirmPracticeProfile = (version) => write('POST', '/api/practice/profile/confirmation', { version });
/** @type {() => Promise<Invitation[]>} */
export const invitations = () => read('/api/invitations');
/** @type {(fields: object) => Promise<{token: string, expires: string}>} */
export const invite = (fields) => write('POST', '/api/invitations', fields).then(json);
/** @param {string} id */
export const withdrawInvitation = (id) => send('DELETE', `/api/invitations/${encodeURIComponent(id)}`);
