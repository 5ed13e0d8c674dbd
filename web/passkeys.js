/**
 * The only file that asks the browser for passkeys. What it gives is sent as it is: only the server checks it. A ceremony that does not
 * come about ends with a DOMException.
 */

/** Whether this browser can. An address that is a number, such as 127.0.0.1, has no passkeys. */
export const passkeysWork = () =>
    Boolean(globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON) && !/^[\d.]+$|^\[/.test(location.hostname);

export async function makePasskey(options) {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    return (await navigator.credentials.create({ publicKey })).toJSON();
}

export async function usePasskey(options) {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    return (await navigator.credentials.get({ publicKey })).toJSON();
}
