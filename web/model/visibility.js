/**
 * The visible parts of a map: one result for the picture and the list, so that they agree. Pure.
 *
 * The legend hides single signs (`hidden`); a filter selects what is shown. An empty set restricts nothing. Filters of
 * the same kind widen each other (free time or work), those of different kinds narrow each other (advice, about money).
 */
import { sectorsOf } from './sectors.js';
import { practitioners } from '../core/vocabularies.js';

/**
 * The filter that shows everything.
 * @type {MapFilter}
 */
export const everything = Object.freeze({
    domains: new Set(), types: new Set(), benefits: new Set(), kinds: new Set(), phases: new Set(),
    /** 'all' | 'only' | 'without' */
    practitioners: 'all',
    /** Support: 'all' | 'received' | 'given' | 'both' (alters with support in both directions) */
    flow: 'all',
});

/** @type {FilteredSet[]} */
const sets = ['domains', 'types', 'benefits', 'kinds', 'phases'];
/** @type {(alter: Alter) => string} */
const kindOf = (alter) => alter.kind ?? 'person';
/** @type {(alter: Alter) => string} */
const phaseOf = (alter) => alter.phase ?? 'present';
/** @type {(wanted: Set<string>, has: (string | undefined)[]) => boolean} */
const anyOf = (wanted, has) => wanted.size === 0 || has.some((one) => one !== undefined && wanted.has(one));

/** @type {(alter: Alter) => boolean} */
export const isPractitioner = (alter) => (alter.relations ?? []).some((relation) => practitioners.includes(relation));

/**
 * Tells whether a filter hides anything.
 * @type {(filter: MapFilter) => boolean}
 */
export function isFiltering(filter) {
    return sets.some((name) => filter[name].size > 0) || filter.practitioners !== 'all' || filter.flow !== 'all';
}

/** @type {WeakMap<PartialMap, (MapView & {answer: VisibleParts})[]>} */
const asked = new WeakMap();

/**
 * The visible parts of a map: {alters: Set of ids, supports: [support], ties: [tie]}. Equal arguments give the same
 * object. `only` is the key of the single sector that is shown.
 * @type {(map: PartialMap, view?: Partial<MapView>) => VisibleParts}
 */
export function seen(map, { hidden = new Set(), filter = everything, sectors = 'domain', only = null } = {}) {
    const before = asked.get(map)?.find((one) =>
        one.hidden === hidden && one.filter === filter && one.only === only && one.sectors === sectors
    );
    if (before) {
        return before.answer;
    }
    const answer = looked(map, hidden, filter, sectors, only);
    asked.set(map, [{ hidden, filter, sectors, only, answer }, ...(asked.get(map) ?? [])].slice(0, 6));
    return answer;
}

/**
 * @type {(map: PartialMap, hidden: Set<string>, filter: MapFilter, sectors: string, only: string | null) =>
 *     VisibleParts}
 */
function looked(map, hidden, filter, sectors, only) {
    const inside = only === null ? null : inSector(map, sectors, only);
    const supports = (map.supports ?? []).filter((support) => isAsked(support, filter));
    /** @type {Map<string, Set<Direction>>} */
    const ways = new Map();
    for (const { alter, direction } of supports) {
        ways.set(alter, (ways.get(alter) ?? new Set()).add(direction));
    }
    /** @type {(alter: Alter) => boolean} */
    const flows = (alter) => {
        const own = ways.get(alter.id);
        return filter.flow === 'both' ? own?.size === 2 : own !== undefined;
    };
    const bySupport = filter.domains.size + filter.types.size + filter.benefits.size > 0 || filter.flow !== 'all';
    const shown = map.alters.filter((alter) => !hidden.has(`kind:${kindOf(alter)}`) && !hidden.has(phaseOf(alter))
        && anyOf(filter.kinds, [kindOf(alter)]) && anyOf(filter.phases, [phaseOf(alter)])
        && (filter.practitioners === 'all' || isPractitioner(alter) === (filter.practitioners === 'only'))
        && (!bySupport || flows(alter)) && (inside === null || inside.has(alter.id)));
    const alters = new Set(shown.map(({ id }) => id));
    return {
        alters,
        supports: supports.filter(({ alter, direction }) => alters.has(alter) && !hidden.has(direction)),
        ties: hidden.has('ties') ? [] : (map.ties ?? []).filter(({ a, b }) => alters.has(a) && alters.has(b)),
    };
}

/** @type {(support: Support, filter: MapFilter) => boolean} */
function isAsked({ direction, domain, type, benefits = [] }, { domains, types, benefits: wanted, flow }) {
    return anyOf(domains, [domain ?? 'none']) && anyOf(types, [type]) && anyOf(wanted, benefits)
        && (flow === 'all' || flow === 'both' || flow === direction);
}

/**
 * The alters that stand in a sector, or also belong to it.
 * @type {(map: PartialMap, view: string, only: string) => Set<string>}
 */
function inSector(map, view, only) {
    const { place, also } = sectorsOf(map, view);
    return new Set(
        map.alters.filter(({ id }) => place.get(id) === only || (also.get(id) ?? []).includes(only)).map(({ id }) =>
            id
        ),
    );
}

/**
 * The number of alters that each option of a filter would show by itself: {domains: Map, types: Map, …, practitioners:
 * Map, flow: Map}.
 * @type {(map: PartialMap) => Record<string, Map<string, number>>}
 */
export function counts(map) {
    /** @type {Record<string, Map<string, Set<string>>>} */
    const found = Object.fromEntries([...sets, 'practitioners', 'flow'].map((name) => [name, new Map()]));
    /** @type {(name: string, key: string, id: string) => void} */
    const count = (name, key, id) => void found[name].set(key, (found[name].get(key) ?? new Set()).add(id));
    for (const alter of map.alters) {
        count('kinds', kindOf(alter), alter.id);
        count('phases', phaseOf(alter), alter.id);
        count('practitioners', isPractitioner(alter) ? 'only' : 'without', alter.id);
    }
    for (const { alter, direction, domain, type, benefits = [] } of map.supports ?? []) {
        count('domains', domain ?? 'none', alter);
        if (type) {
            count('types', type, alter);
        }
        benefits.forEach((benefit) => count('benefits', benefit, alter));
        count('flow', direction, alter);
    }
    const both = [...found.flow.get('received') ?? []].filter((id) => found.flow.get('given')?.has(id));
    both.forEach((id) => count('flow', 'both', id));
    return Object.fromEntries(
        Object.entries(found).map(([name, keys]) => [name, new Map([...keys].map(([key, ids]) => [key, ids.size]))]),
    );
}

/**
 * The ids of an alter and of all alters that have a tie with it.
 * @type {(map: PartialMap, id: string) => Set<string>}
 */
export function around(map, id) {
    const others = (map.ties ?? []).filter(({ a, b }) => a === id || b === id).map(({ a, b }) => (a === id ? b : a));
    return new Set([id, ...others]);
}

// --- saved views

/** @type {('sectors' | 'sizeBy' | 'hulls' | 'only' | 'focus')[]} */
const kept = ['sectors', 'sizeBy', 'hulls', 'only', 'focus'];
const arrangements = ['domain', 'relation', 'group', 'free'];

/**
 * The view of a map, as the text that a saved view contains.
 * @type {(state: ViewSettings) => string}
 */
export function toSettings(state) {
    const { filter } = state;
    const said = Object.fromEntries(kept.map((name) => [name, state[name]]));
    return JSON.stringify({
        ...said, hidden: [...state.hidden],
        filter: {
            ...Object.fromEntries(sets.map((name) => [name, [...filter[name]]])), practitioners: filter.practitioners,
            flow: filter.flow,
        },
    });
}

/**
 * The part of the state that a saved view sets; missing or invalid values get their defaults.
 * @type {(text: string) => ViewSettings}
 */
export function fromSettings(text) {
    const said = read(text);
    const filter = isObject(said.filter) ? said.filter : {};
    /** @type {(value: unknown, of: string[], usual: string) => string} */
    const one = (value, of, usual) => (typeof value === 'string' && of.includes(value) ? value : usual);
    /** @type {(value: unknown) => Set<string>} */
    const texts = (value) => new Set(Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);
    /** @type {(value: unknown) => string | null} */
    const id = (value) => (typeof value === 'string' ? value : null);
    return {
        sectors: one(said.sectors, arrangements, 'domain'), sizeBy: one(said.sizeBy, ['same', 'support'], 'same'),
        hulls: said.hulls === true, only: id(said.only), focus: id(said.focus), hidden: texts(said.hidden),
        filter: {
            domains: texts(filter.domains), types: texts(filter.types), benefits: texts(filter.benefits),
            kinds: texts(filter.kinds), phases: texts(filter.phases),
            practitioners: one(filter.practitioners, ['all', 'only', 'without'], 'all'),
            flow: one(filter.flow, ['all', 'received', 'given', 'both'], 'all'),
        },
    };
}

/** @type {(text: string) => Record<string, unknown>} */
function read(text) {
    try {
        const said = JSON.parse(text);
        return isObject(said) ? said : {};
    } catch {
        return {};
    }
}

/** @type {(value: unknown) => value is Record<string, unknown>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
