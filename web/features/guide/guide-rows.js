import { html, nothing } from 'lit-html';
import { askedOn, firstStep, who as supporters } from './screens.js';
import { frequencies, types } from '../../core/vocabularies.js';
import { ofType } from '../../model/support-edits.js';
import { shownDomains } from '../../model/shared-parts.js';
import { withNames } from '../../ui/names.js';

const steps = ['5', '4', '3', '2', '1'];

/**
 * One question about everybody: a row for each, with the answers to press. A pressed answer is saved at once; pressing
 * it again removes it.
 * @type {GuideContent<RateScreen>}
 */
export function rate(screen, { map, guideAsked }, actions, t) {
    const { field } = screen;
    const scale = field.startsWith('contact')
        ? frequencies.map((one) => [one, t(`frequency.${one}`)])
        : steps.map((one) => [one, t(`${field}.${one}`)]);
    const body = askedOn(map, screen, guideAsked).map((alter) => {
        const chosen = String(alter[field] ?? '');
        const first = field === 'contactFromMe' ? firstStep(alter) : null;
        /** @type {(value: string) => void} */
        const press = (value) =>
            actions.changeAlter(alter.id, {
                [field]: value === chosen ? null : field.startsWith('contact') ? value : Number(value),
            });
        return row(
            alter, alter.name,
            html`
            ${scale.map(([value, label]) => chip(label, value, value === chosen, () => press(value)))}`,
        html`${first ? html`<p class="guide-said" role="status">${withNames(t(`guide.first.${first}`,
            { name: alter.name }), [alter.name])}</p>` : nothing}`);
    });
    return { question: t(`guide.rate.${field}`), hint: t(`guide.rate.${field}.hint`), body };
}

/**
 * The types of support that each alter gives or receives.
 * @type {GuideContent<HelpScreen>}
 */
export function help(screen, { map, guideAsked }, actions, t) {
    const { direction } = screen;
    const body = askedOn(map, screen, guideAsked).map((alter) => row(alter, alter.name, html`${types.map((type) => {
        const key = { alter: alter.id, direction, type };
        return chip(t(`flow.${direction}.${type}`), type, ofType(map, key).length > 0, () => actions.pressType(key));
    })}`));
    return { question: t(`guide.help.${direction}`), hint: t(`guide.who.${direction}.hint`), body };
}

/**
 * The areas of life of one type of support, for each alter who gives it.
 * @type {GuideContent<AreasScreen>}
 */
export function areas({ type, direction }, { map }, actions, t) {
    const body = supporters(map, type, direction).map((alter) => {
        const key = { alter: alter.id, direction, type };
        const own = ofType(map, key);
        return row(alter, t(`change.support.${direction}.${type}`, { name: alter.name }),
            html`${shownDomains(map).map((domain) => chip(
            html`<span class="dot" data-domain=${domain} aria-hidden="true"></span>${t(`domain.${domain}`)}`, domain,
                own.some((one) => one.domain === domain), () => actions.pressArea(key, domain)))}`);
    });
    return { question: t('guide.areas'), hint: t('guide.areas.hint'), body };
}

/** @type {(alter: Alter, title: string, chips: Template, more?: Shown) => Template} */
const row = (alter, title, chips, more = nothing) => html`
    <section class="guide-row" aria-labelledby="row-${alter.id}" data-row=${alter.name}>
        <h3 id="row-${alter.id}">${withNames(title, [alter.name])}</h3>
        <ul class="chips-row" aria-labelledby="row-${alter.id}">${chips}</ul>
        ${more}
    </section>`;

/** @type {(label: Shown, value: string, pressed: boolean, press: () => unknown) => Template} */
const chip = (label, value, pressed, press) => html`
    <li><button type="button" class="chip" data-value=${value} aria-pressed=${pressed}
        @click=${press}>${label}</button></li>`;
