import { domains } from '../core/vocabularies.js';

/**
 * What the reader of a map was shown of it, pure: the one place that decides what may be said to be missing. `access` of a map says it: {partial?, domains?,
 * notShared?}, parts of which something is not shown, the areas of life that are shown where that is not all, and those that are named as not shared.
 */

/** Whether all there is of these parts was shown, so that what is not there may be called missing. */
export const isWhole = (map, ...parts) => !parts.some((part) => map?.access?.partial?.includes(part));

/** Whether who gives support, and whom, was shown whole: somebody or an area that is kept back may hold the rest. */
export const showsAllSupport = (map) => isWhole(map, 'alters', 'domains');

/** The areas of life that are shown, in their order. */
export const shownDomains = ({ access }) => domains.filter((domain) => access?.domains?.includes(domain) ?? true);

/** Whether an area of life is named as not part of what is shared. */
export const isNotShared = ({ access }, domain) => access?.notShared?.includes(domain) ?? false;

/** What those are called whose closeness is not known: not said yet, or not shared. */
export const closenessKey = (closeness, map) => `closeness.${closeness || (isWhole(map, 'closeness') ? 'none' : 'not-shared')}`;

/** The areas of life to draw, in their order: those that are shown and those that are named as not shared. */
export const drawnDomains = (map) => {
    const shown = shownDomains(map);
    return domains.filter((domain) => shown.includes(domain) || isNotShared(map, domain));
};

/** How many there are, by a text that counts `n`; where nobody is shown who may be there, just that. */
export const counted = (t, key, map, n, more = {}) => (n === 0 && !isWhole(map, 'alters') ? t('canvas.nobody-shown') : t(key, { ...more, n }));
