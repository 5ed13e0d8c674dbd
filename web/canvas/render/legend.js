// The legend: each sign as a small drawing, with a switch if its elements can be hidden.
import { html, svg } from 'lit-html';

/** In the order of the legend. @type {Record<string, Template>} */
const SAMPLES = {
    received: svg`<path class="received" d="M2 10h21"/><path class="received head" d="M22 5.5l7 4.5-7 4.5z"/>`,
    given: svg`<path class="given dash" d="M2 10h24"/><path class="given" d="M22 5.5l6 4.5-6 4.5"/>`,
    both: svg`<path class="given" d="M9 5.5l-6 4.5 6 4.5M3 10h10"/><path class="received" d="M13 10h10"/>
        <path class="received head" d="M22 5.5l7 4.5-7 4.5z"/>`,
    ties: svg`<circle cx="5" cy="12" r="2.5"/><circle cx="26" cy="12" r="2.5"/>
        <path class="thin" d="M7.5 10.5Q15.5 4 23.5 10.5"/>`,
    past: svg`<circle class="dashes" cx="15" cy="10" r="8"/>`,
    hoped: svg`<circle class="dot" cx="15" cy="10" r="8"/><path class="plus" d="M15 6.5v7M11.5 10h7"/>`,
    'kind:person': svg`<circle cx="15" cy="10" r="8"/>`,
    'kind:pet': svg`<ellipse cx="15" cy="10" rx="10.5" ry="7.5"/>`,
    'kind:place': svg`<rect x="7.5" y="2.5" width="15" height="15" rx="4"/>`,
    'kind:thing': svg`<rect x="9" y="1.5" width="12" height="17" rx="3"/>`,
    'kind:group': svg`<path d="M5.5 10 10 2.5h10L24.5 10 20 17.5H10z"/>`,
    'kind:belief': svg`<path d="M15 .8 24.5 10 15 19.2 5.5 10z"/>`,
    also: svg`<circle cx="14" cy="11.5" r="7.5"/><circle class="also" cx="20.5" cy="5.5" r="3.2"/>`,
    'also-group': svg`<circle cx="14" cy="11.5" r="7.5"/><circle class="also" cx="20.5" cy="5.5" r="3.2"/>`,
    died: svg`<path d="M12.5 9.5h5v8h-5zM15 9.5V8M15 7.3c-1.5-.9-1.5-2.5 0-4.6 1.5 2.1 1.5 3.7 0 4.6z"/>`,
    bare: svg`<rect x="4" y="6" width="23" height="8" rx="1"/><path class="thin" d="M8 14l4-8M13 14l4-8M18 14l4-8"/>`,
};

/** Signs that explain something and have no switch. */
const NOTES = new Set(['both', 'also', 'also-group', 'died', 'bare']);

/**
 * Signs in the order of the legend.
 * @type {(signs: Set<string>) => string[]}
 */
export const signsInOrder = (signs) => Object.keys(SAMPLES).filter((key) => signs.has(key));

/**
 * The label of a sign.
 * @type {(t: Translate, key: string) => string}
 */
export function signLabel(t, key) {
    if (key === 'received' || key === 'given') return t(`direction.${key}`);
    if (key === 'ties') return t('canvas.ties');
    if (NOTES.has(key)) return t(`canvas.sign.${key}`);
    return key.startsWith('kind:') ? t(`kind.${key.slice(5)}`) : t(`phase.${key}`);
}

/**
 * The signs that are on the map; those that can be hidden are switches: pressed = shown.
 * @type {(t: Translate, hidden: Set<string>, onToggle: (key: string) => void, presentKeys: Set<string>) => Template}
 */
export function renderLegend(t, hidden, onToggle, presentKeys) {
    return html`
        <div class="signs" role="group" aria-label=${t('canvas.signs')}>
            ${signsInOrder(presentKeys).map((key) => (NOTES.has(key) ? html`
                <span class="sign note">
                    <svg viewBox="0 0 31 20" aria-hidden="true">${SAMPLES[key]}</svg>${signLabel(t, key)}
                </span>` : html`
                <button type="button" class="sign" data-sign=${key} aria-pressed=${String(!hidden.has(key))}
                    @click=${() => onToggle(key)}>
                    <svg viewBox="0 0 31 20" aria-hidden="true">${SAMPLES[key]}</svg>${signLabel(t, key)}
                </button>`))}
        </div>`;
}
