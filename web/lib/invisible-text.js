/**
 * Tells whether no character of a text is visible. The server decides; this check only saves a request.
 * @type {(text: string) => boolean}
 */
export const isInvisible = (text) =>
    !/[^\p{White_Space}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
