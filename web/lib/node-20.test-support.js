// What browsers have and Node 20 has not. Imported before the modules that need it.

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
