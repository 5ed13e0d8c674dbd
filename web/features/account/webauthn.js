/**
 * The only module that uses the browser's passkeys. Its results are sent as they are: only the server verifies them. A ceremony that
 * fails ends with a DOMException.
 */

/** Whether this browser supports passkeys. An address that is a number, such as 127.0.0.1, has none. */
export const passkeysWork = () => Boolean(globalThis.PublicKeyCredential && navigator.credentials) && !/^[\d.]+$|^\[/.test(location.hostname);

export async function makePasskey(options) {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON?.(options)
        ?? { ...read(options, 'excludeCredentials'), user: { ...options.user, id: bytes(options.user.id) } };
    return told(await navigator.credentials.create({ publicKey }));
}

export async function usePasskey(options) {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON?.(options) ?? read(options, 'allowCredentials');
    return told(await navigator.credentials.get({ publicKey }));
}

// --- for browsers that do not convert between JSON and bytes themselves

const answers = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];

const read = (options, list) =>
    ({ ...options, challenge: bytes(options.challenge), [list]: options[list].map((one) => ({ ...one, id: bytes(one.id) })) });

function told(credential) {
    if (credential.toJSON) {
        return credential.toJSON();
    }
    const { id, rawId, type, response } = credential;
    const said = answers.filter((name) => response[name]).map((name) => [name, text(response[name])]);
    return { id, rawId: text(rawId), type, clientExtensionResults: {}, response: Object.fromEntries(said) };
}

const bytes = (base64) => Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
