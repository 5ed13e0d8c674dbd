/**
 * Loads the workbench when it is opened for the first time, because it is larger than the rest of the page. Afterwards
 * only shows and hides it.
 * @type {(place: HTMLElement, context: PageContext & {actions: PageActions}) => {draw(state: State): void}}
 */
export function workbenchLoader(place, context) {
    const { store } = context;
    /** @type {Workbench | null} */
    let workbench = null;
    let loading = false;

    async function load() {
        loading = true;
        try {
            const { createWorkbench } = await import('./workbench.js');
            workbench = await createWorkbench(place, context);
            store.update({ workbench: 'here' });
        } catch {
            store.update({ workbench: 'failed' });
        } finally {
            loading = false;
        }
    }

    return {
        draw({ view, workbench: state }) {
            if (view !== 'workbench') {
                workbench?.hide();
            } else if (workbench) {
                workbench.show();
            } else if (!loading && state !== 'failed') {
                load();
            }
        },
    };
}
