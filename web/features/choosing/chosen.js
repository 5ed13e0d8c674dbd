import { circumstances } from '../../model/alter-descriptions.js';
import { phases, relations } from '../../core/vocabularies.js';
import { closenessSteps } from '../../ui/choices.js';
import { isShownField } from '../../model/shared-parts.js';
import { seen } from '../../model/visibility.js';

/**
 * The selected alters. Alters that the map no longer shows are left out, so that they are not changed.
 * @type {(state: MapState) => Alter[]}
 */
export function chosen(state) {
    const { map, choosing } = state;
    const shown = seen(map, state).alters;
    return map.alters.filter(({ id }) => choosing?.has(id) && shown.has(id));
}

/**
 * The answers that may be given for all at once, as pairs of a field and its values.
 * @type {(map: SupportMap) => [field: string, values: string[]][]}
 */
export function answersForAll(map) {
    /** @type {[string, string[]][]} */
    const all = [
        ['closeness', closenessSteps.filter(Boolean)], ['relations', relations], ['phase', phases],
        ...circumstances.map((field) => /** @type {[string, string[]]} */ ([field, ['true']])),
    ];
    return all.filter(([field]) => isShownField(map, 'alter', field));
}
