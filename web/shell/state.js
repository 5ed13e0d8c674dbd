/** The page around the map: the open view, dialogs, messages, and the settings of the browser. */
export const slice = {
    page: {
        /** @type {View} */
        view: 'loading',
        /** The forms whose requests are in progress; null if none is @type {string[] | null} */
        busy: null,
        /** @type {'auto' | 'light' | 'dark'} */
        theme: 'auto',
        /** The size of the text @type {'normal' | 'large' | 'larger'} */
        textSize: 'normal',
        /** The language tag of the page, such as 'nl' */
        language: 'en',
    },
    session: {
        /** @type {PanelTab} */
        panelTab: 'insights',
        /** On a narrow screen, the legend is open */
        legendOpen: false,
        /** The open dialog @type {DialogName | null} */
        dialog: null,
        /** The error of the form in a dialog, in words @type {string | null} */
        dialogProblem: null,
        /** A message over the page @type {Notice | null} */
        notice: null,
    },
    map: {
        /** The words for which the alters are searched */
        search: '',
        /** On a narrow screen, the sheet covers most of the map */
        sheetOpen: false,
    },
};
