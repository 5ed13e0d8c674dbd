/**
 * The only module that uses the browser's passkeys. Its results are sent as they are: only the server verifies them. A
 * ceremony that fails ends with a DOMException.
 */

/** Tells whether this browser supports passkeys. An address that is a number, such as 127.0.0.1, has none. */
export const passkeysWork = () =>
    Boolean(globalThis.PublicKeyCredential && navigator.credentials) && !/^[\d.]+$|^\[/.test(location.hostname);

/** @type {(options: CreationOptions) => Promise<object>} */
export async function makePasskey(options) {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON?.(options) ?? {
        ...options, challenge: bytes(options.challenge), excludeCredentials: options.excludeCredentials.map(described),
        user: { ...options.user, id: bytes(options.user.id) },
    };
    return told(await navigator.credentials.create({ publicKey }));
}

/** @type {(options: RequestOptions) => Promise<object>} */
export async function usePasskey(options) {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON?.(options)
        ?? {
            ...options, challenge: bytes(options.challenge), allowCredentials: options.allowCredentials.map(described),
        };
    return told(await navigator.credentials.get({ publicKey }));
}

// --- for browsers that do not convert between JSON and bytes themselves

const answers = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];

/** @type {(descriptor: PasskeyDescriptor) => PublicKeyCredentialDescriptor} */
const described = ({ type, id }) => ({ type, id: bytes(id) });

/**
 * Converts the browser's answer to JSON. Only passkeys are requested, so the credential is one.
 * @type {(credential: Credential | null) => object}
 */
function told(credential) {
    const passkey = /** @type {PublicKeyCredential | null} */ (credential);
    if (!passkey) {
        throw new DOMException('The browser gave no passkey', 'NotAllowedError');
    }
    if (passkey.toJSON) {
        return passkey.toJSON();
    }
    const { id, rawId, type } = passkey;
    const response = /** @type {Partial<Record<string, ArrayBuffer>>} */ (/** @type {object} */ (passkey.response));
    const said = answers.flatMap((name) => (response[name] ? [[name, text(response[name])]] : []));
    return { id, rawId: text(rawId), type, clientExtensionResults: {}, response: Object.fromEntries(said) };
}

/** @type {(base64: string) => Uint8Array<ArrayBuffer>} */
const bytes = (base64) =>
    Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
/** @type {(buffer: ArrayBuffer) => string} */
const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
