import { capital, fill, has, list, names, number, percent } from '../i18n/i18n.js';

/**
 * An insight in words. Queries return ids, keys and numbers; names come from the map, labels from the translations. A
 * translation of an insight is a text `insight.<key>.finding` (or title, question, none, why), and for the label of a
 * value `insight.<key>.label.<name>`; English comes from the file of the query. If the page speaks about the ego by
 * name, an insight uses `insight.<key>.finding.by-name`.
 * @type {(t: Translate, about: Insight, field: InsightText, params?: MessageParameters) => string}
 */
export function text(t, about, field, params) {
    const key = `insight.${about.key}.${field}`;
    const byName = t.ego ? about.byName?.[field] : undefined;
    return has(byName ? `${key}.by-name` : key)
        ? t(key, params)
        : fill(byName ?? about[field], { ego: t.ego, ...params });
}

/**
 * The results of the insights that may be told about the map, and what the others still need.
 * @type {(results: InsightResult[]) => {insights: InsightResult[], awaited: string[]}}
 */
export const thatSpeak = (results) => ({
    insights: results.filter(({ awaits }) => awaits.length === 0),
    awaited: [...new Set(results.flatMap(({ awaits }) => awaits))],
});

/**
 * The sentence: the finding, or the text for an insight without a finding.
 * @type {(t: Translate, map: PartialMap, about: Insight, result: InsightResult) => string}
 */
export function sentence(t, map, about, result) {
    if (!result.found) {
        return text(t, about, 'none');
    }
    const words = text(t, about, 'finding', parameters(t, map, about, result));
    return capital(words.replace(/ {2,}/g, ' ').trim());
}

/** @type {(t: Translate, map: PartialMap, about: Insight, result: InsightResult) => MessageParameters} */
function parameters(t, map, about, result) {
    const values = (about.values ?? []).map(({ name, type }) => [name, worded(t, map, type, result.values?.[name])]);
    return {
        ...Object.fromEntries(values),
        alters: worded(t, map, 'alters', result.alters),
        domains: worded(t, map, 'domains', result.domains),
    };
}

/**
 * The rows of an insight's table: [[label, value in words]]; null becomes undefined.
 * @type {(t: Translate, map: PartialMap, about: Insight, result: InsightResult) => [label: string, value: string][]}
 */
export function labelled(t, map, about, result) {
    return (about.values ?? []).flatMap(({ name, type, label }) => {
        if (!label) {
            return [];
        }
        const value = worded(t, map, type, result.values?.[name]);
        const key = `insight.${about.key}.label.${name}`;
        return [/** @type {[string, string]} */ ([has(key) ? t(key) : label, shown(t, value)])];
    });
}

/** @type {(t: Translate, value: MessageParameter) => string} */
function shown(t, value) {
    if (value === null || value === undefined) {
        return t('insights.undefined');
    }
    if (Array.isArray(value)) {
        return value.length > 0 ? list(value) : t('insights.nobody');
    }
    return typeof value === 'object' && 'text' in value
        ? value.text || t('insights.nobody')
        : typeof value === 'number'
        ? number(value)
        : String(value);
}

/** @type {(map: PartialMap, id: string) => string} */
const nameOf = (map, id) => map.alters.find((alter) => alter.id === id)?.name ?? '';

/**
 * A value as a parameter of a message, formatted by its declared type.
 * @type {(t: Translate, map: PartialMap, type: string, value: any) => MessageParameter}
 */
function worded(t, map, type, value) {
    if (value === null || value === undefined) {
        return null;
    }
    /** @type {(prefix: string) => string[]} */
    const labels = (prefix) => [value].flat().map((key) => t(`${prefix}.${key}`));
    switch (type) {
        case 'alter': return nameOf(map, value);
        case 'alters': return names(value.map((/** @type {string} */ id) => nameOf(map, id)).filter(Boolean));
        case 'domain': return labels('domain')[0];
        case 'domains': return labels('domain');
        case 'benefit': return labels('benefit')[0];
        case 'benefits': return labels('benefit');
        case 'relation': return labels('relation')[0];
        case 'relations': return labels('relation');
        case 'words': return names([value].flat());
        case 'percent': return { count: value, text: percent(value) };
        case 'decimal': return { count: value, text: number(value, 2) };
        default: return value;
    }
}
