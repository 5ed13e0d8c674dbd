import { asked } from './model.js';
import { latestRequest } from '../../core/latest.js';
import { maskedEgoName } from '../../canvas/render/name-masking.js';
import { speak } from '../../i18n/i18n.js';
import { translateAbout } from '../../model/ego.js';
import { createPictures } from '../view/map-views.js';
import { hasMap } from '../../core/open-map.js';
import { onMapClosed } from '../../state.js';

/**
 * The channel to a second window of the same browser, which shows others only the map, the highlighted alters and the
 * current question. That window sends no requests; the first window sends it the content to show.
 * @type {(id: string) => BroadcastChannel}
 */
const channelOf = (id) => new BroadcastChannel(`kithmap.screen.${id}`);

/**
 * The content for the second window: only the parts of a map that a picture shows.
 * @type {(state: MapState) => ScreenView}
 */
function toShow(
    {
        map, language, sectors, only, sizeBy, hulls, hidden, filter, spotlight, namesForOthers, theme, insight,
        insights, conversationStage, conversation, agendaPosition, insightCatalogue, frozen,
    },
) {
    const topic = conversationStage === 'during' ? conversation?.agenda[agendaPosition] : null;
    const screenQuestion = topic && topic.kind !== 'own'
        ? asked(translateAbout(maskedEgoName(map, namesForOthers)), topic, insightCatalogue)
        : null;
    const highlighted = insights?.find(({ key }) => key === insight) ?? null;
    const { id, name, ties, supports, access } = map;
    const alters = map.alters.map(({ notes: _notes, qualities: _qualities, ...alter }) => alter);
    const seen = {
        own: access?.own, owner: access?.owner, keptForClient: access?.keptForClient, partial: access?.partial,
        domains: access?.domains, notShared: access?.notShared,
    };
    return {
        map: { id, name, alters, ties, supports, access: seen, steps: [], contacts: [], reflections: [], views: [] },
        language, sectors, only, sizeBy, hulls, hidden, filter, spotlight, namesForOthers, theme, screenQuestion,
        highlighted, frozen, screenDrawing: conversation?.drawing ?? null,
    };
}

/**
 * The first window's part: sends the second one the content to show while a conversation is open.
 * @type {(store: Store<State>) => {actions: [{openScreen: () => void}]}}
 */
export function presenterSender(store) {
    /** @type {BroadcastChannel | null} */
    let channel = null;
    /** @type {string | null} */
    let of = null; // the conversation
    /** @type {unknown[]} */
    let told = [];

    /** @type {(state: State) => void} */
    function follow(state) {
        const id = state.map && state.conversation && state.conversationStage !== 'list' ? state.conversation.id : null;
        if (id !== of) {
            channel?.postMessage({ nothing: true });
            channel?.close();
            [channel, of, told] = [id ? listening(channelOf(id)) : null, id, []];
            if (state.screen) {
                store.update({ screen: false });
            }
            channel?.postMessage({ who: true });
        }
        if (channel && hasMap(state) && state.screen) {
            const now = Object.values(toShow(state)).slice(1).concat(state.map);
            if (now.some((one, i) => one !== told[i])) {
                told = now;
                channel.postMessage({ show: toShow(state) });
            }
        }
    }

    /** @type {(own: BroadcastChannel) => BroadcastChannel} */
    function listening(own) {
        own.addEventListener('message', ({ data }) => {
            if (own === channel && data.here) {
                told = [];
                store.update({ screen: true });
            } else if (own === channel && data.left) {
                store.update({ screen: false });
            }
        });
        return own;
    }

    addEventListener('pagehide', () => channel?.postMessage({ nothing: true }));
    store.subscribe(follow);
    /** Opens the second window. Others see no names until the coach has chosen how names are shown. */
    function openScreen() {
        if (!store.get().namesChosen) {
            store.update({ namesForOthers: 'hidden' });
        }
        window.open(`/#screen=${encodeURIComponent(of ?? '')}`, 'kithmap-screen', 'popup,width=1100,height=820');
    }
    return { actions: [{ openScreen }] };
}

/**
 * The second window's part: shows the content that the first window sends.
 * @type {(id: string, page: {store: Store<State>, place: Record<'canvas' | 'beside', HTMLElement>, t: Translate}) =>
 *     {actions: [], draw(state: State): void}}
 */
export function presenterReceiver(id, { store, place, t }) {
    const channel = channelOf(id);
    /** @type {Pictures | null} */
    let pictures = null;
    const messages = latestRequest();
    store.update({ view: 'screen', isSecondWindow: true });
    addEventListener('hashchange', () => location.reload()); // the next conversation is shown in the same window

    channel.addEventListener('message', async ({ data }) => {
        const isLatest = messages.begin();
        if (data.who) {
            channel.postMessage({ here: true });
        } else if (data.nothing) {
            store.update({ ...onMapClosed(), view: 'screen' });
        } else if (data.show) {
            const { namesForOthers, theme, language, highlighted, ...look } = data.show;
            if (language !== store.get().language) {
                await speak(language).catch(() => {});
                if (!isLatest()) {
                    return; // a newer message has arrived meanwhile
                }
            }
            if (theme === 'auto') {
                delete document.documentElement.dataset.theme;
            } else {
                document.documentElement.dataset.theme = theme;
            }
            store.update({
                ...look, insights: highlighted ? [highlighted] : [], insight: highlighted?.key ?? null, language,
                view: 'map', present: { names: namesForOthers }, selected: null,
            });
        }
    });
    addEventListener('pagehide', () => channel.postMessage({ left: true }));
    channel.postMessage({ here: true });

    return {
        actions: [],
        draw(state) {
            if (!state.map) {
                pictures?.clear();
            } else {
                pictures ??= createPictures(place, { t, onSelect: () => {} });
                pictures.update(state);
            }
        },
    };
}
