/** What surrounds the map. */

type View =
    | 'loading' | 'sign-in' | 'invitation'
    /** A role requires a passkey */
    | 'passkey'
    /** No map yet */
    | 'welcome'
    /** No map ever: an administrator's page */
    | 'desk'
    /** A coach's own page */
    | 'clients'
    /** The analyst's */
    | 'workbench'
    | 'map'
    /** A second window that shows nothing now */
    | 'screen'
    /** A passphrase is needed */
    | 'locked';

type PanelTab = 'tells' | 'list' | 'reflect' | 'steps';

type DialogName =
    | 'maps' | 'new' | 'new-guided' | 'rename' | 'delete-map' | 'add' | 'import' | 'history' | 'table' | 'account' | 'accounts'
    | 'practice-log' | 'sharing' | 'referrals' | 'passphrase' | 'unsaved' | 'hard-day';

/** The parts of the page, by id. */
type Places = Record<
    | 'head' | 'bar' | 'zoom' | 'access' | 'door' | 'panel' | 'doing' | 'seen' | 'compare' | 'present' | 'summary' | 'card' | 'legend' | 'notice' | 'dialogs' | 'wallet'
    | 'stage' | 'canvas' | 'beside' | 'workbench' | 'paper' | 'live' | 'skip',
    HTMLElement
>;

/** How a card is opened: from the keyboard, where the focus returns to. */
interface Opening {
    from?: HTMLElement | null;
}

/** What the actions of navigation work with. */
interface NavigationContext extends PageContext {
    alters: ReturnType<AlterActions>;
    leavePresent(): void;
}

interface Notice {
    text: string;
    retry?: () => void;
    /** An action that helps */
    act?: 'openPassphrase' | 'signOutAnyway' | 'continueDraft' | 'showSharedParts';
    /** Its words */
    label?: string;
}
