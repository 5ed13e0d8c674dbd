/**
 * Keeps the open map in step with what the server holds: it tells whenever the map is another one now, whichever window,
 * device or person changed it. When it is back after it could not be reached, what waits is sent.
 */
export function liveActions({ store, api, edits, maps }) {
    let source = null;

    function listen(id) {
        source?.close();
        source = api.events(id);
        const mine = source;
        const still = () => mine === source && store.get().map?.id === id;
        source.addEventListener('open', () => {
            if (still()) {
                edits.flush();
            }
        });
        // What cannot be read now is read when the connection is back: its first word is the number again.
        source.addEventListener('revision', ({ data }) => still() && edits.heardOf(JSON.parse(data).revision).catch(() => mine.close() ?? listen(id)));
        source.addEventListener('gone', () => {
            if (still()) {
                mine.close();
                maps.loadAll();
            }
        });
        source.addEventListener('error', () => {
            if (still() && mine.readyState === EventSource.CLOSED) {
                setTimeout(() => still() && listen(id), 3000);
            }
        });
    }

    addEventListener('online', () => edits.flush());

    return { listen };
}
