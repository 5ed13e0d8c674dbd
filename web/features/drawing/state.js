/** Drawing on the map during a conversation. The drawing itself is part of the conversation. */
export const slice = {
    map: {
        /** The selected pen; null if there is none @type {Pen | null} */
        pen: null,
        /** The colour of the next stroke @type {StrokeColour} */
        penColour: 'blue',
        /** The picture is frozen: no layout, no pan and no zoom */
        frozen: false,
        /** The drawing that was wiped last, which Undo restores @type {MapDrawing | null} */
        wiped: null,
        /** On a second screen: the drawing @type {MapDrawing | null} */
        screenDrawing: null,
    },
};
