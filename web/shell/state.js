/** What surrounds the map: which view is open, dialogs, messages, and the settings of the browser. */
export const slice = {
    page: {
        /** 'loading' | 'sign-in' | 'invitation' | 'welcome' (no map yet) | 'desk' (no map ever) | 'clients' (a coach's own page) | 'workbench' (the analyst's) | 'map' | 'screen' (a second window that shows nothing now) | 'locked' (a passphrase is needed) */
        view: 'loading',
        /** A form's request is in progress */
        busy: false,
        /** 'auto' | 'light' | 'dark' */
        theme: 'auto',
        /** The language tag of the page, such as 'nl' */
        language: 'en',
    },
    session: {
        /** 'tells' | 'list' | 'reflect' | 'steps' */
        tab: 'tells',
        /** On a narrow screen: whether the legend is open */
        legend: false,
        /** The open dialog: null | 'maps' | 'new' | 'new-guided' | 'rename' | 'delete-map' | 'add' | 'import' | 'history' | 'table' | 'account' | 'accounts' | 'practice-log' | 'sharing' | 'referrals' | 'passphrase' | 'unsaved' */
        dialog: null,
        /** The error of the form in a dialog, in words, or null */
        dialogProblem: null,
        /** A message over the page, or null: {text, retry?: () => void, act?: name of an action that helps, label?: its words} */
        notice: null,
    },
    map: {
        /** The words for which the alters are searched */
        search: '',
        /** On a narrow screen: whether the sheet covers most of the map */
        sheet: false,
    },
};
