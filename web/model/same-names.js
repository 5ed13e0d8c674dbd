/**
 * The names of added alters that other alters on the map have as well, each once.
 * @type {(alters: Alter[], added: string[]) => string[]}
 */
export function sameNames(alters, added) {
    const others = alters.map(({ name }) => name.toLocaleLowerCase());
    const names = alters.filter(({ id, name }) =>
        added.includes(id) && others.filter((other) => other === name.toLocaleLowerCase()).length > 1
    ).map(({ name }) => name);
    return [...new Set(names)];
}
