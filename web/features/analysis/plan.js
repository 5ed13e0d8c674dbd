import { html, nothing } from 'lit-html';
import { number } from '../../i18n/i18n.js';

const shown = ['Details'];

/**
 * The plan as a tree, read from the top: each operator's input is below it. A bar shows an operator's share of the
 * work. Where small counts are hidden, the steps have no figures.
 * @type {(root: PlanOperator | undefined, measurable: boolean, actions: WorkbenchPageActions, t: Translate) =>
 *     Template}
 */
export function plan(root, measurable, actions, t) {
    if (!root) {
        return html`<div class="wb-empty"><h2>${t('workbench.plan.none')}</h2>
            <p class="wb-do"><button type="button" class="button"
                @click=${() => actions.run('explain')}>${t('workbench.explain')}</button>
            ${measurable ? html`<button type="button" class="button"
                @click=${() => actions.run('profile')}>${t('workbench.profile')}</button>` : nothing}</p></div>`;
    }
    const all = [...every(root)];
    const measured = all.some(({ dbHits }) => typeof dbHits === 'number');
    const figures = measured || all.some(({ arguments: given = {} }) => 'EstimatedRows' in given);
    const most = Math.max(1, ...all.map((one) => weight(one, measured)));
    return html`
        <div class="wb-plan" tabindex="0" role="region" aria-label=${t('workbench.tab.plan')}>
            <p class="soft">${!figures ? t('workbench.plan.no-figures') : measured
                ? t('workbench.plan.hits', { n: all.reduce((sum, { dbHits = 0 }) => sum + dbHits, 0) })
                    : t('workbench.plan.estimated')}</p>
            <ul>${operator(root, { most, measured, figures }, t)}</ul>
        </div>`;
}

/** @type {(one: PlanOperator) => Generator<PlanOperator>} */
function* every(one) {
    yield one;
    for (const child of one.children ?? []) {
        yield* every(child);
    }
}

/** @type {(one: PlanOperator) => number} */
const estimate = ({ arguments: given = {} }) => Number(given.EstimatedRows ?? given.estimatedRows ?? 0);
/** @type {(one: PlanOperator, measured: boolean) => number} */
const weight = (one, measured) => (measured ? one.dbHits ?? 0 : estimate(one));

/** @type {(one: PlanOperator, scale: {most: number, measured: boolean, figures: boolean}, t: Translate) => Template} */
function operator(one, scale, t) {
    const { operator: name, arguments: given = {}, rows, dbHits, children = [] } = one;
    const details = shown.map((key) => given[key]).filter(Boolean).join(' ');
    const share = `inline-size: ${Math.max(weight(one, scale.measured) > 0 ? 2 : 0,
        Math.round((weight(one, scale.measured) / scale.most) * 100))}%`;
    return html`
        <li>
            <div class="wb-operator">
                <p class="wb-operator-name">${name.replace(/@.*$/, '').replace(/([a-z])([A-Z])/g, '$1 $2')}</p>
                ${details ? html`<p class="wb-operator-details"><code>${details}</code></p>` : nothing}
                ${scale.figures ? html`<p class="soft">${scale.measured
                    ? html`${t('workbench.rows', { n: rows ?? 0 })} · ${t('workbench.hits', { n: dbHits ?? 0 })}`
                        : t('workbench.about-rows', { n: number(Math.round(estimate(one))) })}</p>
                <div class="wb-operator-share" aria-hidden="true"><div .style=${share}></div></div>` : nothing}
            </div>
            ${children.length > 0 ? html`<ul>${children.map((child) => operator(child, scale, t))}</ul>` : nothing}
        </li>`;
}
