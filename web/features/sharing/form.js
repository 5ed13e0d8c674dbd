import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { today } from '../../lib/dates.js';
import { byName } from '../../i18n/i18n.js';
import { domains } from '../../core/vocabularies.js';
import { withheldWords } from './withheld-text.js';
import { viewIcon } from '../../ui/icons.js';
import { dateField } from '../../ui/date-field.js';
import { withNames } from '../../ui/names.js';

/** @type {('notes' | 'closeness' | 'reflections' | 'contacts')[]} */
const parts = ['notes', 'closeness', 'reflections', 'contacts'];

/**
 * The form of a share with a coach: whether the coach may change the map, the last day, and the parts that stay
 * private.
 * @type {(shareOptions: ShareOptions, sharing: Sharing, state: MapState, actions: PageActions, t: Translate) =>
 *     Template}
 */
export function shareForm(shareOptions, { coaches, shares, former = [] }, { map, dialogProblem, busy }, actions, t) {
    const isPreviewing = Boolean(busy?.includes('previewAsCoach'));
    const known = shares.some(({ coach }) => coach.id === shareOptions.coach);
    const name = coaches.find(({ id }) => id === shareOptions.coach)?.name ?? '';
    /** @type {(event: FormEvent) => void} */
    const submit = (event) => {
        event.preventDefault();
        actions.share();
    };
    return html`
        <form class="form share-form" @submit=${submit}>
            <h3 id="share-title" tabindex="-1">${known ? withNames(t('share.with', { name }), [name])
                : t('share.new')}</h3>
            ${known ? nothing : html`
                <div class="field"><label for="share-coach">${t('share.whom')}</label>
                    <select id="share-coach" .value=${live(shareOptions.coach)}
                        @change=${(/** @type {SelectEvent} */ { target }) => actions.chooseCoach(target.value)}>
                        <option value="" ?selected=${shareOptions.coach === ''}>${t('share.whom.choose')}</option>
                        ${[true, false].map((own) =>
                            ({ own, some: coaches.filter((one) => Boolean(one.own) === own) })).filter(({ some }) =>
                                some.length > 0).map(({ own, some }) => html`
                            <optgroup label=${t(own ? 'share.whom.own'
                                : 'share.whom.others')}>${some.map(({ id, name: one }) => html`
                                <option value=${id}
                                    ?selected=${id === shareOptions.coach}>${one}</option>`)}</optgroup>`)}</select>
                    ${former.some(({ coach }) => coach.id === shareOptions.coach)
                        ? html`<p class="soft" role="status">${t('share.former', { name })}</p>` : nothing}</div>`}
            <fieldset class="choices"><legend>${t('share.may')}</legend>
                <div class="choices-row">${[false, true].map((edit) => html`
                    <label><input type="radio" name="share-edit" .checked=${live(shareOptions.edit === edit)}
                        @change=${() => actions.changeShareOptions({ edit })}>
                        <span>${t(edit ? 'share.may.edit' : 'share.may.see')}</span></label>`)}</div></fieldset>
            <div class="field"><label for="share-until">${t('share.until')}</label>
                ${dateField({ id: 'share-until', value: shareOptions.until, min: today(), described: 'share-until-hint',
                    chosen: ({ target }) => actions.changeShareOptions({ until: target.value }) })}
                <p class="soft" id="share-until-hint">${t('share.until.hint')}</p></div>
            <fieldset class="withheld"><legend>${t('share.withheld')}</legend>
                ${parts.map((part) => html`
                    <label class="tick"><input type="checkbox" data-withhold=${part}
                        .checked=${live(shareOptions.withheld[part])}
                        @change=${(/** @type {FieldEvent} */ { target }) =>
                            actions.withhold({
                                [part]: target.checked })}><span>${t(`withheld.${part}`)}</span></label>`)}
                ${several('domains', t('withheld.domains'),
                    domains.map((domain) => ({ key: domain, label: t(`domain.${domain}`) })), shareOptions, actions, t)}
                ${shareOptions.withheld.domains.length === 0 ? nothing : html`
                    <fieldset class="choices domains-named"><legend>${t('withheld.areas')}</legend>
                        <div class="choices-row">${[false, true].map((named) => html`
                            <label><input type="radio" name="share-areas"
                                .checked=${live(Boolean(shareOptions.withheld.domainsNamed) === named)}
                                @change=${() => actions.withhold({ domainsNamed: named })}>
                                <span>${t(named ? 'withheld.areas.named'
                                    : 'withheld.areas.left-out')}</span></label>`)}</div></fieldset>`}
                ${several('alters', t('withheld.alters'),
                    [...map.alters].sort((a, b) => byName(a.name, b.name)).map((alter) =>
                        ({ key: alter.id, label: alter.name })), shareOptions, actions, t)}
            </fieldset>
            <fieldset class="withheld"><legend>${t('share.also')}</legend>
                <label class="tick"><input type="checkbox" id="share-hard-day" .checked=${live(shareOptions.hardDay)}
                    @change=${(/** @type {FieldEvent} */ { target }) =>
                        actions.changeShareOptions({ hardDay: target.checked })}>
                    <span>${t('share.hard-day')}</span></label>
            </fieldset>
            <p class="soft">${t('share.steps')}</p>
            <p class="share-says" id="share-says" aria-live="polite">${says(shareOptions.withheld, map,
                t)}${shareOptions.hardDay ? ` ${t('share.says.hard-day')}` : ''}</p>
            <p class="problem" role="alert">${dialogProblem ?? ''}</p>
            <p class="soft" id="share-preview-waiting"
                role="status">${isPreviewing ? html`<span class="after-a-moment">${t('share.preview.waiting')}</span>`
                    : nothing}</p>
            <div class="form-foot">
                <button type="submit" class="button strong" aria-describedby="share-says"
                    ?disabled=${busy}>${t(known ? 'share.save' : 'share.share')}</button>
                <button type="button" class="button" id="share-preview" aria-busy=${isPreviewing}
                    @click=${() => isPreviewing || actions.previewAsCoach()}>${viewIcon}${name
                        ? t('share.preview', { name }) : t('share.preview.open')}</button>
                <button type="button" class="quiet"
                    @click=${() => actions.cancelShareForm()}>${t('edit.cancel')}</button>
            </div>
        </form>`;
}

/**
 * A summary in one or two lines of the parts that the coach will see and not see.
 * @type {(withheld: Required<Withheld>, map: SupportMap, t: Translate) => string}
 */
function says(withheld, map, t) {
    const { alters, domains: areas, ...others } = withheld;
    /** @type {(what: string, kept: string[], of: number) => string} */
    const counted = (what, kept, of) => (kept.length === 0 ? ''
        : t(`share.says.${what}`, { n: of - kept.length, of, kept }));
    const lines = [
        counted('domains', withheldWords({ domains: areas }, map, t), domains.length),
        counted('alters', withheldWords({ alters }, map, t), map.alters.length),
        counted('parts', withheldWords(others, map, t), 0),
    ].filter(Boolean);
    return lines.length === 0 ? t('share.says.all') : lines.join(' ');
}

/**
 * Chips for the items that can be kept private. The list is collapsed, because most people withhold nothing.
 * @type {(list: 'alters' | 'domains', title: string, choices: {key: string, label: string}[],
 *     shareOptions: ShareOptions, actions: PageActions, t: Translate) => Shown}
 */
function several(list, title, choices, { withheld }, actions, t) {
    const chosen = withheld[list];
    return choices.length === 0 ? nothing : html`
        <details class="withheld-more" ?open=${chosen.length > 0}>
            <summary>${title}${chosen.length > 0 ? html` <span
                class="soft">${t('withheld.count', { n: chosen.length })}</span>` : nothing}</summary>
            <ul class="chips-row" aria-label=${title}>${choices.map(({ key, label }) => html`
                <li><button type="button" class="chip kept-back" data-withheld=${key}
                    aria-pressed=${chosen.includes(key)}
                    @click=${() => actions.toggleWithheld(list, key)}>${label}</button></li>`)}
            </ul>
        </details>`;
}
