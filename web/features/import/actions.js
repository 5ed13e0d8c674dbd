import { slice } from './state.js';

/** Importing maps from files. */
export function importActions({ store, api, afterPaint, inNotice }) {
    const toTitle = () => afterPaint(() => document.querySelector('#dialog-import-title')?.focus());
    const change = (fields) => store.update((state) => ({ import: { ...state.import, ...fields } }));

    const plainActions = {
        openImport() {
            const running = store.get().import.step === 'reading';
            store.update((state) => ({ dialog: 'import', import: running ? state.import : slice.session.import }));
        },

        chooseFiles(files) {
            const { files: already } = store.get().import;
            const fresh = [...files].filter((file) => !already.some((one) => one.name === file.name && one.size === file.size));
            change({ files: [...already, ...fresh], step: 'choose', problem: null });
        },

        leaveOut: (file) => change({ files: store.get().import.files.filter((one) => one !== file) }),
        replaceMaps: (replace) => change({ replace }),
        filterReport: (filter) => change({ filter }),
        chooseAgain: () => change({ step: 'choose', files: [], problem: null, report: null }),
    };

    const noticeActions = inNotice({
        async runImport() {
            const { files, replace } = store.get().import;
            change({ step: 'reading', progress: null });
            toTitle();
            try {
                const report = await api.importFiles(files, replace, (progress) => change({ progress }));
                change({ step: 'report', report, filter: '' });
                store.update({ maps: await api.maps() });
            } catch (problem) {
                if (problem.status === 401) {
                    throw problem;
                }
                change({ step: 'failed', problem });
            }
            toTitle();
        },
    });

    return { actions: [plainActions, noticeActions] };
}
