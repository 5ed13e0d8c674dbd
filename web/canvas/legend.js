// What the signs mean: each drawn small, and a switch for what it stands for.
import { html, svg } from 'lit-html';

const SAMPLES = {
    received: svg`<path class="received" d="M2 10h21"/><path class="received head" d="M22 5.500l7 4.5-7 4.500z"/>`,
    given: svg`<path class="given dash" d="M2 10h24"/><path class="given" d="M22 5.500l6 4.5-6 4.5"/>`,
    ties: svg`<circle cx="5" cy="12" r="2.5"/><circle cx="26" cy="12" r="2.5"/><path class="thin" d="M7.5 10.500Q15.5 4 23.5 10.5"/>`,
    past: svg`<circle class="dashes" cx="15" cy="10" r="8"/>`,
    hoped: svg`<circle class="dot" cx="15" cy="10" r="8"/><path class="plus" d="M15 6.500v7M11.5 10h7"/>`,
    'kind:person': svg`<circle cx="15" cy="10" r="8"/>`,
    'kind:pet': svg`<ellipse cx="15" cy="10" rx="10.5" ry="7.5"/>`,
    'kind:place': svg`<rect x="7.5" y="2.5" width="15" height="15" rx="4"/>`,
    'kind:thing': svg`<rect x="9" y="1.5" width="12" height="17" rx="3"/>`,
    'kind:group': svg`<path d="M5.5 10 10 2.500h10L24.5 10 20 17.500H10z"/>`,
    'kind:belief': svg`<path d="M15 .8 24.5 10 15 19.2 5.5 10z"/>`,
};

/** One switch for every sign that is on the map; pressed = shown. */
export function renderLegend(t, hidden, onToggle, presentKeys) {
    const label = (key) => {
        if (key === 'received' || key === 'given') return t(`direction.${key}`);
        if (key === 'ties') return t('canvas.ties');
        return key.startsWith('kind:') ? t(`kind.${key.slice(5)}`) : t(`phase.${key}`);
    };
    return html`
        <div class="signs" role="group" aria-label=${t('canvas.signs')}>
            ${Object.keys(SAMPLES).filter((key) => presentKeys.has(key)).map((key) => html`
                <button type="button" class="sign" data-sign=${key} aria-pressed=${String(!hidden.has(key))} @click=${() => onToggle(key)}>
                    <svg viewBox="0 0 31 20" aria-hidden="true">${SAMPLES[key]}</svg>${label(key)}
                </button>`)}
        </div>`;
}
