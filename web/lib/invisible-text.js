/**
 * Whether nobody could see a thing of it. The server decides; this only spares the way there.
 * @type {(text: string) => boolean}
 */
export const isInvisible = (text) =>
    !/[^\p{White_Space}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
