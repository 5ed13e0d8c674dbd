// The people of an answer as a picture: a single network on the map's own canvas, many as plain dots and lines; beside
// it the list of their names.
import { html, nothing, render } from 'lit-html';
import { capital, has, language } from '../../i18n/i18n.js';
import { createMapView } from '../../canvas/map-view.js';
import { everything } from '../../model/visibility.js';
import { arrangement, rowsToMap } from './rows-to-map.js';
import { createNetwork } from './network.js';
import { graphOf, idsIn, nodeName } from './values.js';
import { nameOf } from '../../ui/names.js';

const MAX_ROWS = 1500;
const SHORT = 10;
const LISTED = 300;
/** @type {Omit<MapViewOptions, 'map' | 'sectors' | 'language' | 'selected' | 'highlighted'>} */
const asUsual = {
    only: null, sizeBy: 'same', hulls: false, hidden: new Set(), filter: everything, focus: null, pointedAt: null,
    search: '', tying: null, choosing: null, drawing: null, pen: null, frozen: false, names: 'shown', still: false,
    fixed: true, round: false, nameSize: 1,
};

/**
 * @param {HTMLElement} place
 * @param {{t: Translate, onChoose(id: string): void, onAsk(): void}} options
 */
export function createPeople(place, { t, onChoose, onAsk }) {
    const picture = document.createElement('div');
    picture.className = 'canvas wb-picture';
    const list = document.createElement('div');
    list.className = 'wb-people-list';
    place.replaceChildren(picture, list);
    /** @type {{rows: Row[], count: number, language: string, graph: AnswerGraph, map: SupportMap | null} | null} */
    let made = null;
    /** @type {{kind: string, stand: HTMLElement, map: MapViewHandle | null, network: NetworkView | null} | null} */
    let drawing = null;

    /** @type {(word: string, n: number, isKind: boolean) => string} */
    const call = (word, n, isKind) => `${capital(isKind || !has(`relation.${word}`)
        ? t(`kind.${isKind ? word : 'person'}`) : t(`relation.${word}`))} ${n}`;

    /**
     * Emphasises the person under the pointer or the focus of the list, in a picture of many networks.
     * @type {(id: string | null) => void}
     */
    const pointAt = (id) => drawing?.network?.pointAt(id);

    /** @type {(rows: Row[]) => {graph: AnswerGraph, map: SupportMap | null}} */
    function understand(rows) {
        if (made?.rows !== rows || made.count !== rows.length || made.language !== language()) {
            const graph = graphOf(rows, MAX_ROWS);
            made = { rows, count: rows.length, language: language(), graph, map: rowsToMap(graph, call) };
        }
        return made;
    }

    /**
     * @type {(state: Pick<WorkbenchState, 'fetched' | 'highlighted' | 'chosen' | 'running'> & {answer: Answer}) =>
     *     void}
     */
    function update({ answer, fetched, highlighted, chosen, running }) {
        if (running) {
            return;
        }
        const { graph, map } = understand(fetched?.rows ?? answer.rows);
        place.parentElement?.classList.toggle('bare', graph.nodes.size === 0);
        const highlightedIds = highlightedOf({ answer, fetched, highlighted }, graph);
        listAll(graph, map, highlightedIds, chosen);
        const kind = graph.nodes.size === 0 ? 'none' : map ? 'map' : 'network';
        if (drawing?.kind !== kind) {
            drawing?.map?.destroy();
            drawing?.network?.destroy();
            picture.replaceChildren();
            const stand = document.createElement('div');
            stand.className = 'canvas';
            stand.dir = 'ltr';
            picture.append(stand);
            drawing = {
                kind, stand,
                map: kind === 'map'
                    ? createMapView(stand, {
                        t: (key, params) => (key === 'app.you'
                            ? inTheMiddle(made?.map?.name ?? '') || t('workbench.ego')
                            : t(key, params)),
                        onSelect: (id) =>
                            id !== null && onChoose(id),
                    })
                    : null,
                network: kind === 'network' ? createNetwork(stand, { onChoose }) : null,
            };
        }
        if (map) {
            drawing.map?.update({
                ...asUsual, map, sectors: arrangement(map), language: language(), selected: [...chosen].at(-1) ?? null,
                highlighted: highlightedIds
                    ? { alters: highlightedIds, domains: new Set() }
                    : chosen.size > 1
                    ? { alters: chosen, domains: new Set() }
                    : null,
            });
        } else if (drawing.network) {
            drawing.stand.setAttribute('role', 'img');
            drawing.stand.setAttribute(
                'aria-label', t('workbench.people.label', { n: graph.nodes.size, ties: graph.ties.size }),
            );
            drawing.network.update({ graph, highlighted: highlightedIds, chosen });
        }
    }

    /**
     * @type {(graph: AnswerGraph, map: SupportMap | null, highlighted: Set<string> | null, chosen: Set<string>) =>
     *     void}
     */
    function listAll({ nodes, more }, map, highlighted, chosen) {
        const names = new Map(map?.alters.map((alter) => [alter.id, alter.name]));
        /** @type {(node: NodeCell) => string} */
        const name = (node) => names.get(node.$node) ?? nodeName(node);
        const all = [...nodes.values()];
        const shown = highlighted ? [...all.filter(({ $node: id }) => highlighted.has(id)),
            ...all.filter(({ $node: id }) => !highlighted.has(id))] : all;
        render(nodes.size === 0 ? html`<div class="wb-empty"><h2>${t('workbench.people.none')}</h2><p
            class="soft">${t('workbench.people.none.text')}</p></div>` : html`
            <h2 class="caption">${t('workbench.people.title', { n: nodes.size })}</h2>
            ${more ? html`<p class="soft">${t('workbench.people.first', { n: nodes.size })}</p>` : nothing}
            ${highlighted ? html`<p role="status">${t('insights.highlighted', { n: highlighted.size })}</p>` : nothing}
            <p><button type="button" class="button" ?disabled=${chosen.size === 0}
                @click=${onAsk}>${t('workbench.people.ask', { n: chosen.size })}</button></p>
            <ul class="names" aria-label=${t('workbench.people.title', { n: nodes.size })}>${shown.slice(0,
                LISTED).map((node) => html`
                <li><button type="button" class="name ${highlighted?.has(node.$node) ? 'highlighted' : ''}"
                    aria-pressed=${chosen.has(node.$node)} @click=${() => onChoose(node.$node)}
                    @focus=${() => pointAt(node.$node)} @blur=${() => pointAt(null)}
                    @pointerenter=${() => pointAt(node.$node)}
                    @pointerleave=${() => pointAt(null)}>${nameOf(name(node))}${highlighted?.has(node.$node)
                        ? html`<span class="hidden-text"> ${t('workbench.people.lit')}</span>`
                            : nothing}</button></li>`)}</ul>
            ${shown.length > LISTED ? html`<p class="soft">${capital(t('list.more', { n: shown.length - LISTED }))}</p>`
                : nothing}`, list);
    }

    return { update };
}

/**
 * The part of the ego's name that fits in the middle.
 * @type {(name: string) => string}
 */
const inTheMiddle = (name) => (name.length > SHORT ? name.split(' ')[0] : name);

/** @type {(node: NodeCell | undefined) => string} */
const idOf = (node) => String(node?.properties?.id ?? '');

/**
 * The people of the selected rows, among those in the picture; null while none is selected.
 * @type {(state: Pick<WorkbenchState, 'fetched' | 'highlighted'> & {answer: Answer}, graph: AnswerGraph) => Set<string>
 *     | null}
 */
function highlightedOf({ answer, fetched, highlighted: highlightedRows }, { nodes, ties }) {
    if (highlightedRows.size === 0) {
        return null;
    }
    const rows = [...highlightedRows].map((at) => answer.rows[at]).filter(Boolean);
    const ids = fetched ? fetched.ids : new Set(rows.flatMap(idsIn));
    const direct = new Set(graphOf(rows).nodes.keys());
    const highlighted = new Set(
        [...nodes.values()].filter((node) =>
            direct.has(node.$node) || (ids.has(idOf(node)) && (!node.labels.includes('Ego') || direct.size === 0))
        ).map(({ $node: id }) => id),
    );
    // If the rows name only egos, everybody in their networks is highlighted.
    if ([...highlighted].every((id) => nodes.get(id)?.labels.includes('Ego'))) {
        for (const { from, to } of ties.values()) {
            [[from, to], [to, from]].filter(([ego]) => direct.has(ego)
                || ids.has(idOf(nodes.get(ego)))).forEach(([, other]) => nodes.has(other) && highlighted.add(other));
        }
    }
    return highlighted;
}
