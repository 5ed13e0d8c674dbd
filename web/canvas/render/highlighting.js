// The highlighted and the dimmed elements. Each element of the map has in `of` the alters it is about; this module
// decides for all of them.
import { matches as fits } from '../../lib/text-match.js';

/**
 * @typedef {Pick<ShownView, 'selected' | 'highlighted' | 'search'> & {hovered?: string | null, circle?: Set<string> |
 *     null}} Emphasis
 */

/**
 * Returns a function from the ids an element is about, and its layer, to class names.
 * @type {(alters: Alter[], view: Emphasis) => (of: string[], layer?: {tie?: boolean}) => string[]}
 */
export function highlightedElements(alters, { selected, hovered, highlighted, search, circle = null }) {
    const found = matches(alters, search);
    const chosen = /** @type {string[]} */ ([selected, hovered].filter(Boolean));
    const stage = found ?? circle ?? highlighted?.alters ?? null;
    return (of, { tie = false } = {}) => {
        const names = [];
        const isChosen = chosen.some((id) => of.includes(id));
        const onStage = stage !== null && of.length > 0 && of.every((id) => stage.has(id));
        if (selected && of.includes(selected) && !tie) names.push('selected');
        if (hovered && of.includes(hovered) && !tie) names.push('hovered');
        if (isChosen || (onStage && !(tie && found))) names.push('strong');
        if (!isChosen && stage !== null && !onStage) names.push('faint');
        // If no insight is highlighted, the lines of other alters are dimmed a little beside the selected alter's.
        else if (!isChosen && stage === null && chosen.length > 0) names.push('quiet');
        if (found && onStage && !tie) names.push('found');
        return names;
    };
}

/**
 * Returns a function from the ids an element of the graph is about, and its layer, to its class names.
 * @type {(view: ShownView, now: {hovered: string | null, dragged: Set<string> | null, walking: boolean,
 *     walkers: Set<string>, isFocused: boolean}) => (of: string[], layer: string) => string[]}
 */
export function classNames(view, { hovered, dragged, walking, walkers, isFocused }) {
    const namesOf = highlightedElements(view.map.alters, { ...view, hovered: hovered ?? view.pointedAt });
    return (of, layer) => {
        const tie = layer === 'ties';
        if (of.some((id) => !view.seen.alters.has(id))) return ['hidden'];
        if (dragged !== null && of.some((id) => dragged.has(id))) return ['dragged'];
        if (layer === 'ego') return [];
        const cursor = layer === 'symbols' && of[0] === hovered && isFocused ? ['cursor'] : [];
        const isChosen = view.choosing?.has(of[0]) && of.length === 1 && layer !== 'support';
        if (isChosen) return [...namesOf(of, { tie }), 'strong', 'chosen', ...cursor];
        if ((tie || layer === 'support') && (walking || of.some((id) => walkers.has(id)))) return ['walking'];
        return [...namesOf(of, { tie }), ...cursor];
    };
}

/**
 * The ids of alters whose name matches the search, or null without a search.
 * @type {(alters: Alter[], search: string) => Set<string> | null}
 */
export function matches(alters, search) {
    const wanted = (search ?? '').trim();
    if (!wanted) return null;
    return new Set(alters.filter(({ name }) => fits(name, wanted)).map(({ id }) => id));
}
