/**
 * Saving the open map as a file for other programs.
 * @param {PageContext} context
 */
export function exportActions({ store, api, inNotice }) {
    /** @type {(fields: Partial<ExportState>) => void} */
    const change = (fields) => store.update((state) => ({ exporting: { ...state.exporting, ...fields } }));

    const plainActions = {
        /** @type {(format: string) => void} */
        exportFormat: (format) => change({ format }),
        /** @type {(names: NameVisibility) => void} */
        exportNames: (names) => change({ names }),
    };

    const noticeActions = inNotice({
        async openExport() {
            const id = store.get().map?.id;
            const formats = await api.exportFormats();
            if (id && store.get().map?.id === id) {
                change({ formats, names: 'shown' });
                store.update({ dialog: 'export' });
            }
        },
    });

    return { actions: [plainActions, noticeActions] };
}
