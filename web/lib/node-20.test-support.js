// Browser APIs that Node 20 lacks. Imported before the modules that need them.

Map.groupBy ??= function groupBy(items, keyOf) {
    /** @type {Map<ReturnType<typeof keyOf>, any[]>} */
    const groups = new Map();
    let i = 0;
    for (const item of items) {
        const key = keyOf(item, i);
        if (!groups.has(key)) {
            groups.set(key, []);
        }
        groups.get(key)?.push(item);
        i += 1;
    }
    return groups;
};

globalThis.navigator ??= /** @type {Navigator} */ ({});
