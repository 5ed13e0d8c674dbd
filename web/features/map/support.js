import { html, nothing } from 'lit-html';
import { findSupport } from '../../model/edits.js';
import { capital } from '../../i18n/i18n.js';
import { directions, types } from '../../core/vocabularies.js';
import { shownDomains } from '../../model/shared-parts.js';
import { supportsOf } from '../../model/alter-descriptions.js';
import { addIcon, checkIcon } from '../../ui/icons.js';
import { withNamesOf } from '../../ui/names.js';

/**
 * The benefits a type of support can bring; support without a type can bring any.
 * @type {Record<string, string[]>}
 */
const benefitsOf = {
    emotional: ['ventilating', 'motivation', 'empathy'],
    practical: [],
    material: ['material-support'],
    informational: ['ideas-tested', 'role-models', 'symptoms-noticed', 'problem-solving', 'insight'],
    companionship: ['acceptance', 'continuity', 'mutual-contact'],
};
const benefits = Object.values(benefitsOf).flat();

/**
 * The support between ego and alter, both directions side by side: a row of buttons for each type, pressed if there is
 * such support. A further press opens its areas of life and benefits.
 * @type {PanelPart<[alter: Alter]>}
 */
export function supportGrid(alter, state, actions, t) {
    const { map, supportOpen } = state;
    /** @type {(direction: Direction) => Support[]} */
    const given = (direction) => supportsOf(map, alter.id, direction);
    const plain = directions.some((direction) => given(direction).some(({ type }) => !type));
    return html`
        <section class="flows" aria-labelledby="flows-title">
            <h3 id="flows-title">${withNamesOf(t('flows.title', { name: alter.name }), map)}</h3>
            <div class="flows-heads"
                aria-hidden="true"><span>${t('flows.received')}</span><span>${t('flows.given')}</span></div>
            <ul class="flows-rows">${[...types, ...(plain ? [null] : [])].map((type) => html`
                <li><div class="flow" role="group" aria-label=${capital(t(`type.${type ?? 'plain'}`))}>
                    ${directions.map((direction) =>
                        toggle(alter, direction, type, given(direction), supportOpen, actions, t))}
                    ${directions.map((direction) => supportOpen === `${alter.id}/${direction}/${type}`
                        ? details(alter, direction, type, state, actions, t) : nothing)}
                </div></li>`)}
            </ul>
        </section>`;
}

/**
 * @type {(alter: Alter, direction: Direction, type: string | null, all: Support[], open: string | null,
 *     actions: PageActions, t: Translate) => Template}
 */
function toggle(alter, direction, type, all, open, actions, t) {
    const own = all.filter((one) => (one.type ?? null) === type);
    const id = `${alter.id}/${direction}/${type}`;
    const press = () => {
        if (own.length === 0) {
            actions.setSupport({ alter: alter.id, direction, ...(type ? { type } : {}) });
            actions.openSupport(id);
        } else {
            actions.openSupport(open === id ? null : id);
        }
    };
    const words = t(`flow.${direction}.${type ?? 'plain'}`);
    const label = t(own.length > 0 ? 'flows.there' : 'flows.not', {
        words, name: alter.name, domains: own.filter(({ domain }) => domain).map(({ domain }) => t(`domain.${domain}`)),
    });
    return html`
        <button type="button" class="flow-toggle ${direction} ${own.length > 0 ? 'there' : ''}" aria-label=${label}
            aria-expanded=${own.length > 0 ? String(open === id) : nothing} data-flow="${direction}-${type}"
            @click=${press}>
            <span class="flow-sign" aria-hidden="true">${own.length > 0 ? checkIcon : addIcon}</span>
            <span class="flow-words">${words}</span>
            ${own.some(({ domain }) => domain) ? html`<span class="flow-dots"
                aria-hidden="true">${own.filter(({ domain }) => domain).map(({ domain }) => html`
                <span class="dot" data-domain=${domain} title=${t(`domain.${domain}`)}></span>`)}</span>` : nothing}
        </button>`;
}

/** @type {PanelPart<[alter: Alter, direction: Direction, type: string | null]>} */
function details(alter, direction, type, { map }, actions, t) {
    /** @type {(domain?: string | null) => SupportKey} */
    const key = (domain) => ({ alter: alter.id, direction, ...(type ? { type } : {}), ...(domain ? { domain } : {}) });
    const own = supportsOf(map, alter.id, direction).filter((one) => (one.type ?? null) === type);
    const fitting = type ? benefitsOf[type] : benefits;
    const brings = new Set(own.flatMap((one) => one.benefits ?? []));
    /** @type {(benefit: string) => void} */
    const chooseBenefit = (benefit) => actions.setBenefits(own, key, brings.has(benefit)
        ? (all) => all.filter((one) => one !== benefit) : (all) => [...all, benefit]);
    return html`
        <div class="flow-more ${direction}">
            <p class="flow-ask" id="flow-areas">${t('flows.areas')}</p>
            <ul class="chips-row" aria-labelledby="flow-areas">${shownDomains(map).map((domain) => html`
                <li><button type="button" class="chip" aria-pressed=${Boolean(findSupport(map, key(domain)))}
                    @click=${() => actions.pressArea(key(null), domain)}>
                    <span class="dot" data-domain=${domain}
                        aria-hidden="true"></span>${t(`domain.${domain}`)}</button></li>`)}</ul>
            ${fitting.length === 0 ? nothing : html`
                <p class="flow-ask" id="flow-brings">${t(direction === 'received' ? 'flows.brings'
                    : 'flows.brings.given')}</p>
                <ul class="chips-row" aria-labelledby="flow-brings">${fitting.map((benefit) => html`
                    <li><button type="button" class="chip" aria-pressed=${brings.has(benefit)}
                        @click=${() => chooseBenefit(benefit)}>
                        ${t(`benefit.${benefit}`)}</button></li>`)}</ul>`}
            <p><button type="button" class="quiet remove"
                @click=${() => actions.dropSupport(own, key)}>${t('flows.drop')}</button></p>
        </div>`;
}
