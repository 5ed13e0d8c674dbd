/**
 * Translates the texts of the library's files and of the schema. The translations have keys; the English texts are in
 * the files.
 */
import { has } from '../../i18n/i18n.js';

/**
 * Insights have the same titles as elsewhere on the page.
 * @type {(query: Partial<LibraryQuery>, t: Translate) => Required<Pick<QueryWords, 'columns' | 'parameters'>> &
 *     QueryWords}
 */
export function translateQuery({ key, section, title, question, why, columns = [], parameters = [] }, t) {
    /** @type {(keys: string[], otherwise: string | undefined) => string | undefined} */
    const first = (keys, otherwise) => {
        const known = keys.find(has);
        return known ? t(known) : otherwise;
    };
    /** @type {(field: string, otherwise: string | undefined) => string | undefined} */
    const said = (field, otherwise) =>
        first(
            section === 'insights'
                ? [`insight.${key}.${field}`]
                : section === 'research'
                ? [`research.${key}.${field}`]
                : [],
            otherwise,
        );
    /** @type {(name: string) => string} */
    const label = (name) => `insight.${key}.label.${name}`;
    /** @type {(name: string, english: string | undefined) => string | undefined} */
    // An insight with parameters is about a single map, otherwise about all maps.
    const ofInsight = (name, english) =>
        parameters.length > 0
            ? first([`workbench.insight.${name}`], english)
            : has(label(name))
            ? t('workbench.insight.across.mean', { label: t(label(name)) })
            : first([`workbench.insight.across.${name}`], english);
    /** @type {(field: 'column' | 'parameter') => (one: Described) => Described} */
    const about = (field) => ({ name, about: english, ...rest }) => ({
        name, ...rest, about: section === 'insights' ? ofInsight(name, english) : said(`${field}.${name}`, english),
    });
    return {
        title: said('title', title), question: said('question', question), why: said('why', why),
        columns: columns.map(about('column')), parameters: parameters.map(about('parameter')),
    };
}

/**
 * The meaning of a property of the copy. A measure of an insight has the insight's label: `structure_density`.
 * @type {(kind: string, property: Pick<SchemaProperty, 'name' | 'about'>, t: Translate) => string}
 */
export function aboutProperty(kind, { name, about }, t) {
    const [of, value] = name.split('_');
    const insight = of.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (value && has(`insight.${insight}.title`)) {
        const said = [`insight.${insight}.label.${value}`, `workbench.insight.size.${value}`].find(has);
        const label = said ? t(said) : value;
        return t('workbench.schema.measured', {
            label, title: t(`insight.${insight}.title`), question: t(`insight.${insight}.question`),
        });
    }
    const key = [`schema.${kind}.${name}`, `schema.${name}`].find(has);
    return key ? t(key) : about ?? '';
}

/**
 * The schema with its properties in the language of the page.
 * @type {(schema: CopySchema | null, t: Translate) => CopySchema | null}
 */
export function translateSchema(schema, t) {
    /** @type {(part?: SchemaPart[]) => SchemaPart[]} */
    const said = (part = []) =>
        part.map((one) => ({
            ...one,
            properties: (one.properties ?? []).map((property) => ({
                ...property, about: aboutProperty(one.name, property, t),
            })),
        }));
    return schema && { ...schema, labels: said(schema.labels), types: said(schema.types) };
}
