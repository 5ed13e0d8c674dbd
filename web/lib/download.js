/**
 * Offers a file for download.
 * @type {(blob: Blob, name: string) => void}
 */
export function save(blob, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * A valid file name.
 * @type {(name: string, otherwise: string) => string}
 */
export const fileName = (name, otherwise) => name.replace(/[\p{C}/\\:*?"<>|]/gu, ' ').trim().slice(0, 80) || otherwise;
