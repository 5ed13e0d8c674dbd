/**
 * Anna and Bo know each other, Bo and Cem too; Anna listens, Bo listens and gets help.
 * @type {SupportMap}
 */
export const threePeople = {
    id: 'me', name: 'Me', reflections: [], views: [],
    alters: [
        { id: 'a', name: 'Anna', kind: 'person', phase: 'present', closeness: 4, qualities: ['calm'] },
        { id: 'b', name: 'Bo', kind: 'person', phase: 'past', comfort: 3, qualities: ['funny'] },
        { id: 'c', name: 'Cem', kind: 'person', phase: 'present' },
    ],
    ties: [{ a: 'a', b: 'b' }, { a: 'b', b: 'c', weight: 2 }],
    supports: [
        { alter: 'a', direction: 'received', type: 'emotional', benefits: ['empathy'] },
        { alter: 'b', direction: 'received', type: 'emotional', benefits: ['ventilating'] },
        { alter: 'b', direction: 'given', type: 'practical', domain: 'work' },
    ],
    steps: [{ id: 's', words: 'Call Bo', alter: 'b', state: 'open', on: '2026-01-01' }],
    contacts: [{ id: 'k', alter: 'b', on: '2026-01-02' }],
};

/**
 * A map with these fields and nothing else; these alters come before those among the fields.
 * @type {(fields: Partial<SupportMap>, alters?: Alter[]) => SupportMap}
 */
export function mapOf(fields, alters = []) {
    return {
        id: 'me', name: 'Me', ties: [], supports: [], reflections: [], steps: [], contacts: [], views: [],
        ...fields,
        alters: [...alters, ...(fields.alters ?? [])],
    };
}

export const today = '2026-05-03';

/** @type {(fields?: Partial<Alter>) => Alter} */
export const anna = (fields) => ({ id: 'a', name: 'Anna', ...fields });

/** @type {(n: number, fields?: Partial<Alter>) => Alter[]} */
export const people = (n, fields) => Array.from({ length: n }, (_, i) => ({ id: `p${i}`, name: `P${i}`, ...fields }));

/** @type {(alter: string, type?: string, direction?: Direction) => Support} */
export const support = (alter, type, direction = 'received') => ({ alter, direction, type });
