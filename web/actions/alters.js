/** Adding, changing and removing alters of the open map. What the map tells is read again after each. */
export function alterActions({ store, api, t, announce, afterPaint, maps }) {
    function place(change) {
        store.update((state) => {
            const map = { ...state.map, ...change(state.map) };
            const counted = (one) => (one.id === map.id ? { ...one, alters: map.alters.length } : one);
            return { map, maps: state.maps.map(counted) };
        });
    }

    return {
        async addAlter(fields) {
            const alter = await api.addAlter(store.get().map.id, fields);
            place((map) => ({ alters: [...map.alters, alter] }));
            store.update({ dialog: null, selected: alter.id, card: 'read', cardProblem: null, insight: null });
            announce(t('said.added', { name: alter.name }));
            maps.readInsights();
        },

        async changeAlter(id, changes) {
            const alter = await api.changeAlter(store.get().map.id, id, changes);
            place((map) => ({ alters: map.alters.map((one) => (one.id === id ? alter : one)) }));
            store.update({ card: 'read', cardProblem: null });
            afterPaint(() => document.querySelector('#card-edit')?.focus());
            announce(t('said.changed', { name: alter.name }));
            maps.readInsights();
        },

        async removeAlter(id) {
            const { map } = store.get();
            const { name } = map.alters.find((alter) => alter.id === id);
            await api.removeAlter(map.id, id);
            place((now) => ({
                alters: now.alters.filter((alter) => alter.id !== id),
                ties: (now.ties ?? []).filter((tie) => tie.a !== id && tie.b !== id),
                supports: (now.supports ?? []).filter((support) => support.alter !== id),
            }));
            store.update({ selected: null, card: 'read', cardProblem: null });
            afterPaint(() => document.querySelector('#panel').focus());
            announce(t('said.removed', { name }));
            maps.readInsights();
        },
    };
}
