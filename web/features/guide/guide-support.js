import { html } from 'lit-html';
import { around, who as supporters } from './screens.js';
import { shownDomains } from '../../model/shared-parts.js';
import { ofType } from '../../model/support-edits.js';
import { nameChips } from '../../ui/name-chips.js';

/**
 * The alters who give or receive one type of support: names to press.
 * @type {GuideContent<SupportScreen>}
 */
export function who({ type, direction }, { map }, actions, t) {
    /** @type {(alter: Alter) => SupportKey} */
    const key = (alter) => ({ alter: alter.id, direction, type });
    const body = nameChips(around(map), (alter) => ofType(map, key(alter)).length > 0, (alter) => actions.pressType(key(alter)));
    return { question: t(`guide.who.${direction}.${type}`), hint: t(`guide.who.${direction}.hint`), body };
}

/**
 * The areas of life, for each alter who was named.
 * @type {GuideContent<SupportScreen>}
 */
export function areas({ type, direction }, { map }, actions, t) {
    const body = supporters(map, type, direction).map((alter) => {
        const key = { alter: alter.id, direction, type };
        const own = ofType(map, key);
        return html`
            <section class="guide-areas" aria-labelledby="areas-${alter.id}">
                <h3 id="areas-${alter.id}">${t(`guide.areas.${direction}.${type}`, { name: alter.name })}</h3>
                <ul class="chips-row" aria-labelledby="areas-${alter.id}">${shownDomains(map).map((domain) => html`
                    <li><button type="button" class="chip" aria-pressed=${own.some((one) => one.domain === domain)} @click=${() => actions.pressArea(key, domain)}>
                        <span class="dot" data-domain=${domain} aria-hidden="true"></span>${t(`domain.${domain}`)}</button></li>`)}</ul>
            </section>`;
    });
    return { question: t('guide.areas'), hint: t('guide.areas.hint'), body };
}
