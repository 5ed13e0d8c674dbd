import { html } from 'lit-html';
import { nameOf } from './names.js';

/**
 * Names as buttons; the pressed ones are selected.
 * @type {(alters: Alter[], pressed: (alter: Alter) => unknown, press: (alter: Alter) => void) => Template}
 */
export function nameChips(alters, pressed, press) {
    return html`
        <ul class="chips-row name-chips" aria-labelledby="guide-question">${alters.map((alter) => html`
            <li><button type="button" class="chip" data-name=${alter.id} aria-pressed=${Boolean(pressed(alter))}
                @click=${() => press(alter)}>
                ${nameOf(alter.name)}${alter.symbol
                    ? html` <span aria-hidden="true">${alter.symbol}</span>` : ''}</button></li>`)}</ul>`;
}
