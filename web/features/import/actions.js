import { focusOn } from '../../lib/focus.js';
import { slice } from './state.js';

/**
 * Importing maps from files.
 * @param {PageContext} context
 */
export function importActions({ store, api, afterPaint, inNotice }) {
    const toTitle = () => afterPaint(() => focusOn('#dialog-import-title'));
    /** @type {(fields: Partial<ImportState>) => void} */
    const change = (fields) => store.update((state) => ({ import: { ...state.import, ...fields } }));

    const plainActions = {
        openImport() {
            const running = store.get().import.step === 'reading';
            store.update((state) => ({ dialog: 'import', import: running ? state.import : slice.session.import }));
        },

        /** @type {(files: Iterable<File>) => void} */
        chooseFiles(files) {
            const { files: already } = store.get().import;
            const fresh = [...files].filter((file) =>
                !already.some((one) => one.name === file.name && one.size === file.size)
            );
            change({ files: [...already, ...fresh], step: 'choose', problem: null });
        },

        /** @type {(file: File) => void} */
        leaveOut: (file) => change({ files: store.get().import.files.filter((one) => one !== file) }),
        /** @type {(replace: boolean) => void} */
        replaceMaps: (replace) => change({ replace }),
        /** @type {(filter: string) => void} */
        filterReport: (filter) => change({ filter }),
        chooseAgain: () => change({ step: 'choose', files: [], problem: null, report: null }),
    };

    // a failure here is not one of the import: trying again lists the maps and imports nothing
    const listing = inNotice({
        listImported: async () => store.update({ maps: await api.maps() }),
    });

    const noticeActions = inNotice({
        async runImport() {
            const { files, replace } = store.get().import;
            change({ step: 'reading', progress: null });
            toTitle();
            try {
                const report = await api.importFiles(files, replace, (progress) => change({ progress }));
                change({ step: 'report', report, filter: '' });
            } catch (problem) {
                if (!(problem instanceof api.ApiProblem) || problem.status === 401) {
                    change({ step: 'choose', progress: null });
                    throw problem;
                }
                change({ step: 'failed', problem });
            }
            toTitle();
            if (store.get().import.step === 'report') {
                await listing.listImported();
            }
        },
    });

    return { actions: [plainActions, noticeActions] };
}
