import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { matches } from '../matching.js';
import { seen } from '../seeing.js';
import { byName, capital, names } from '../i18n/i18n.js';
import { description, known, typesOf } from '../words.js';
import { summary } from './summary.js';

const rings = [5, 4, 3, 2, 1, undefined];

/** The map as a list, nearest first: what the picture tells the eye, it tells everybody. */
export function everyone(state, actions, t) {
    const { map, search } = state;
    if (map.alters.length === 0) {
        return html`<p class="soft">${t('head.count', { n: 0 })}</p>
            <button type="button" class="button strong" @click=${() => actions.openDialog('add')}>${t('empty.add')}</button>`;
    }
    const shown = map.alters.filter(({ id }) => seen(map, state).alters.has(id));
    const fitting = shown.filter((alter) => matches(alter.name, search));
    const away = map.alters.length - shown.length;
    return html`
        ${summary(map, t)}
        <h2 class="caption">${t('list.title')}</h2>
        ${away > 0 ? html`<p class="soft">${t('list.hidden', { n: away })}</p>` : nothing}
        ${fitting.length === 0 ? html`<p class="soft">${t('list.none-left')}</p>` : groups(t).map(([title, belongs]) => {
            const members = fitting.filter(belongs).sort((a, b) => byName(a.name, b.name));
            return members.length === 0 ? nothing : html`
                <section class="ring">
                    <h3>${capital(title)}</h3>
                    <ul>${repeat(members, (alter) => alter.id, (alter) => one(alter, state, actions, t))}</ul>
                </section>`;
        })}`;
}

/** The rings from the middle outwards, then who is hoped for, then who belongs to the past. */
function groups(t) {
    const phase = (alter) => alter.phase ?? 'present';
    return [
        ...rings.map((ring) => [
            t(`closeness.${ring ?? 'none'}`),
            (alter) => phase(alter) === 'present' && (alter.closeness ?? undefined) === ring,
        ]),
        ...['hoped', 'past'].map((which) => [t(`phase.${which}`), (alter) => phase(alter) === which]),
    ];
}

function one(alter, state, actions, t) {
    const { map, selected, insight, insights } = state;
    const shown = seen(map, state);
    const lit = insights?.find((result) => result.key === insight)?.alters.includes(alter.id);
    const supports = ['received', 'given']
        .map((direction) => [direction, shown.supports.filter((support) => support.alter === alter.id && support.direction === direction)])
        .filter(([, some]) => some.length > 0);
    const ties = known({ ...map, ties: shown.ties }, alter.id);
    return html`
        <li class="row ${lit ? 'lit' : ''}">
            <button type="button" class="row-button" data-alter=${alter.id} aria-pressed=${selected === alter.id}
                @click=${(event) => actions.select(alter.id, { from: event.currentTarget })}>
                <span class="row-name">${alter.name}${alter.symbol ? html` <span aria-hidden="true">${alter.symbol}</span>` : nothing}</span>
                <span class="row-words">${description(t, alter)}</span>
                ${supports.map(([direction, some]) => html`
                    <span class="row-words ${direction}">${t(direction === 'received' ? 'list.gives' : 'list.given-to', { types: typesOf(t, some) })}</span>`)}
                ${ties.length === 0 ? nothing : html`
                    <span class="row-words">${t('list.knows', { names: names(ties.map((other) => other.name)) })}</span>`}
            </button>
        </li>`;
}
