import { createPictures } from './map-views.js';
import { printPictures } from './export-image.js';

/**
 * The picture of the open map on the page. Pressing an alter opens its card; the picture is also printed.
 * @param {MapPictureContext} context
 */
export function mapPicture({ store, t, place, actions, alters, choosing, drawings, navigation, conversations }) {
    /** @type {Pictures | null} */
    let pictures = null;
    let isFirst = false;
    const pointing = matchMedia('(hover: hover) and (min-width: 820px)');

    /** @type {(state: State) => void} */
    function draw(state) {
        if (!state.map) {
            pictures?.clear(); // no names of a closed map stay in the document
            return;
        }
        if (!pictures) {
            pictures = createPictures(place, {
                t, onSelect, onHover, onSector: actions.lookInto, onMove: alters.move,
                onTie: alters.tie, onTieFrom: alters.startTying, onTieCancelled: alters.stopTying,
                onChoose: choosing.toggle, onEnclose: choosing.choose, onStroke: drawings.addStroke,
            });
            goAhead();
        }
        pictures.update({ ...state, pointedAt: askedAbout(/** @type {MapState} */ (state)) });
    }

    /**
     * Gives priority to the first picture after loading the page: the rest follows once it has been painted, or after a
     * second.
     */
    function goAhead() {
        isFirst = true;
        const painted = new Promise((done) => place.canvas.addEventListener('kithmap:settled', done, { once: true }));
        Promise.race([painted, new Promise((done) => setTimeout(done, 1000))]).then(() => {
            isFirst = false;
            store.update({});
        });
    }

    /**
     * Selects an alter. A press on the background closes a card, but never discards unsaved input in it.
     * @type {(id: string | null) => void}
     */
    function onSelect(id) {
        const from = /** @type {HTMLElement | null} */ (place.stage.querySelector('.canvas-stage:focus-visible'));
        const { present, conversationStage, cardMode, pen } = store.get();
        if (pen && id === null) { // by Escape, because a press with a pen draws
            actions.stepBack();
        } else if (present && conversationStage) {
            conversations.spotlight(id);
        } else if (present && (id !== null || !from)) {
            store.update({ selected: id });
        } else if (present) {
            actions.leavePresent();
        } else if (id === null && from) {
            actions.stepBack();
        } else if (id !== null || cardMode === 'read') {
            navigation.select(id, { from });
        }
    }

    /**
     * Shows the card of the alter under the pointer, if there is a pointer and space beside the map.
     * @type {(hovered: string | null) => void}
     */
    function onHover(hovered) {
        if (pointing.matches) {
            store.update({ hovered });
        }
    }

    /** The pictures to print: none after a conversation, when the handout is printed instead. */
    function scenesOnPaper() {
        const { map, conversationStage } = store.get();
        return map && conversationStage !== 'after' ? pictures?.all().map((view) => view.scene()) ?? [] : [];
    }
    printPictures(place.paper, scenesOnPaper, () => store.get(), t);

    return {
        draw,
        /** Tells whether the first picture is still being drawn. */
        isDrawingFirst: () => isFirst,
        pictures: () => pictures,
        /** @type {(id: string) => void} */
        focusOn: (id) => pictures?.all().forEach((view) => view.focusOn(id)),
    };
}

/**
 * The alter that the exercise asks about, which the map points at.
 * @type {(state: MapState) => string | null}
 */
function askedAbout({ guide: screen, guideAlter }) {
    return screen === 'knows' ? guideAlter : null;
}
