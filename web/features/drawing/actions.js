import { focusOn } from '../../lib/focus.js';
import { hasRoom, limits } from '../../model/strokes.js';
import { openMap } from '../../core/open-map.js';
import { clearedModes } from '../../core/view-changes.js';

/** @type {MapDrawing} */
const empty = { strokes: [], marks: [] };

/**
 * Drawing on the map during a conversation. Each stroke is saved with the conversation.
 * @param {PageContext & {change: ReturnType<ConversationActions>['changeConversation']}} context
 */
export function drawingActions({ store, t, announce, afterPaint, change }) {
    const drawn = () => store.get().conversation?.drawing ?? empty;
    /** @type {(id: string) => string} */
    const named = (id) => openMap(store).alters.find((one) => one.id === id)?.name ?? '';

    function full() {
        store.update({ notice: { text: t('drawing.full') } });
        announce(t('drawing.full')); // notices are hidden while only the picture is shown
    }

    const plainActions = {
        /** Selects a pen. Selecting the same shape again deselects it. @type {(shape: StrokeShape) => void} */
        takePen: (shape) =>
            store.update(({ pen, penColour }) => ({
                ...clearedModes(), pen: pen?.shape === shape ? null : { shape, colour: penColour }, selected: null,
                hovered: null,
            })),
        /** @type {(colour: StrokeColour) => void} */
        colourPen: (colour) => store.update(({ pen }) => ({ penColour: colour, pen: pen && { ...pen, colour } })),
        toggleFrozen: () => store.update(({ frozen }) => ({ frozen: !frozen })),

        /** Removes the last stroke, or restores the drawing that was wiped. */
        undoStroke() {
            const { wiped } = store.get();
            const { strokes, marks } = drawn();
            change({ drawing: wiped ?? { strokes: strokes.slice(0, -1), marks } });
            store.update({ wiped: null });
            announce(t(wiped ? 'drawing.said.back' : 'drawing.said.undone'));
        },
        wipeDrawing() {
            const wiped = drawn();
            change({ drawing: empty });
            store.update({ wiped });
            announce(t('drawing.said.wiped'));
            afterPaint(() => focusOn('#drawing-undo'));
        },

        /** @type {(alter: string, words: string) => void} */
        markPerson(alter, words) {
            const { strokes, marks } = drawn();
            const others = marks.filter((one) => one.alter !== alter);
            if (others.length >= limits.marks) {
                full();
                return;
            }
            change({ drawing: { strokes, marks: [...others, { alter, words: words || undefined }] } });
            store.update({ wiped: null });
            announce(t('drawing.said.marked', { name: named(alter) }));
        },
        /** @type {(alter: string) => void} */
        unmarkPerson(alter) {
            const { strokes, marks } = drawn();
            change({ drawing: { strokes, marks: marks.filter((one) => one.alter !== alter) } });
            announce(t('drawing.said.unmarked', { name: named(alter) }));
            afterPaint(() => focusOn('#drawing-alter'));
        },
    };

    return {
        /** @type {(stroke: DrawnStroke) => void} */
        addStroke(stroke) {
            const { strokes, marks } = drawn();
            if (hasRoom({ strokes, marks }, stroke)) {
                change({ drawing: { strokes: [...strokes, stroke], marks } });
                store.update({ wiped: null });
            } else {
                full();
            }
        },
        actions: [plainActions],
    };
}
