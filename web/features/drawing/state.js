/** What is drawn on the map during a conversation; the drawing itself is part of the conversation. */
export const slice = {
    map: {
        /** The pen that is in use; null: none @type {Pen | null} */
        pen: null,
        /** The colour of the next stroke @type {StrokeColour} */
        penColour: 'blue',
        /** The picture holds still: no layout, no pan and no zoom */
        frozen: false,
        /** What was wiped last, which Undo brings back @type {MapDrawing | null} */
        wiped: null,
        /** On a second screen: what is drawn @type {MapDrawing | null} */
        screenDrawing: null,
    },
};
