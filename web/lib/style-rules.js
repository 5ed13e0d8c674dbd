/**
 * The rules of the page's style sheets, and of those that they import for every medium.
 * @param {Iterable<CSSStyleSheet>} [sheets]
 * @returns {CSSRule[]}
 */
export function styleRules(sheets = document.styleSheets) {
    return [...sheets].flatMap((sheet) => [...sheet.cssRules]).flatMap((rule) => {
        if (!(rule instanceof CSSImportRule)) return [rule];
        return rule.styleSheet && rule.media.length === 0 ? styleRules([rule.styleSheet]) : [];
    });
}
