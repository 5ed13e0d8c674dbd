/**
 * The texts to read of a part of the page, in order: headings, paragraphs, list items, buttons with text, labels and
 * entered values. Hidden elements, pictures and texts only for screen readers are left out.
 * @type {(root: ReadNode, look: Look) => Paragraph[]}
 */
export function paragraphs(root, look) {
    /** @type {Paragraph[]} */
    const all = [];
    /** @type {Paragraph} */
    let open = { element: root, text: '', lang: '' };
    let chosen = false;

    /**
     * Begins another paragraph, to which the following text belongs.
     * @type {(element: ReadNode, lang: string) => void}
     */
    function begin(element, lang) {
        const text = open.text.replace(/\s+/g, ' ').trim();
        if (text !== '') {
            all.push({ ...open, text: chosen ? look.chosen(text) : text });
            chosen = false;
        }
        open = { element, text: '', lang };
    }

    /** @type {(node: ReadNode, within: ReadNode, inherited: string) => void} */
    function walk(node, within, inherited) {
        if (node.nodeType === 3) {
            open.text += node.nodeValue ?? '';
            return;
        }
        if (node.nodeType !== 1 || isLeftOut(node) || !look.isShown(node)) {
            return;
        }
        const lang = node.getAttribute?.('lang') || inherited;
        if (fields.includes(node.localName ?? '')) {
            if (look.isChosen(node)) {
                chosen = true;
            } else {
                begin(node, lang);
                open.text = look.entered(node);
                begin(within, inherited);
            }
            return;
        }
        const breaks = node.localName === 'br' || look.isBlock(node) || lang !== inherited;
        if (breaks) {
            begin(node, lang);
        }
        for (const child of node.childNodes ?? []) {
            walk(child, breaks ? node : within, lang);
        }
        if (breaks) {
            begin(within, inherited);
        }
    }

    walk(root, root, '');
    begin(root, '');
    return all;
}

const fields = ['input', 'textarea', 'select'];
const silent = ['svg', 'canvas', 'script', 'style', 'progress', 'noscript'];

/** @type {(element: ReadNode) => boolean} */
const isLeftOut = (element) =>
    silent.includes(element.localName ?? '') || element.getAttribute?.('aria-hidden') === 'true'
    || / hidden-text /.test(` ${element.getAttribute?.('class') ?? ''} `);
