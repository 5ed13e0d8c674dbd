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

type PanelTab = 'insights' | 'list' | 'reflect' | 'steps';

type DialogName =
    | 'maps' | 'new' | 'new-kept' | 'new-guided' | 'rename' | 'delete-map' | 'add' | 'import' | 'history' | 'table'
    | 'account' | 'accounts' | 'practice-log' | 'profile' | 'sharing' | 'proposal' | 'leave-map' | 'referrals'
    | 'passphrase' | 'unsaved' | 'hard-day' | 'end-conversation' | 'new-hard-day';

/** The parts of the page, by id. */
type Places = Record<
    | 'header' | 'toolbar' | 'zoom' | 'access' | 'gate' | 'panel' | 'undo-bar' | 'active-filters' | 'compare'
    | 'present' | 'summary' | 'card' | 'legend' | 'notice' | 'dialogs' | 'wallet'
    | 'stage' | 'canvas' | 'beside' | 'workbench' | 'paper' | 'live' | 'skip' | 'aloud',
    HTMLElement
>;

/** What the page is painted with. */
interface PaintedPage {
    place: Places;
    actions: PageActions;
    region: { follow(state: State): void };
    picture: Pick<ReturnType<typeof import('../features/view/map-picture.js').mapPicture>, 'draw' | 'isDrawingFirst'>;
    workbenchView: { draw(state: State): void };
    /** This is the window that others look at */
    secondWindow: { draw(state: State): void } | null;
}

/** How a card is opened: from the keyboard, where the focus returns to. */
interface Opening {
    from?: HTMLElement | null;
}

/** What the actions of navigation work with. */
interface NavigationContext extends PageContext {
    alters: ReturnType<AlterActions>;
    choosing: Pick<ReturnType<ChoosingActions>, 'toggle' | 'stepBack'>;
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

/** What is open, one over the other (shell/address.js): ids, words of closed lists, or empty where there is only one. */
interface Place {
    map?: string;
    example?: string;
    clients?: string;
    workbench?: string;
    /** The stage of a conversation, and its id: `during/ID` */
    talk?: string;
    /** A screen of the mapping exercise */
    guide?: string;
    panel?: string;
    compare?: string;
    /** Id of an alter */
    card?: string;
    /** What the card shows instead of the alter: 'edit' or 'contact' */
    form?: string;
    /** The only sector shown */
    area?: string;
    legend?: string;
    tying?: string;
    choosing?: string;
    preview?: string;
    present?: string;
    dialog?: string;
    /** Id of the open popover */
    menu?: string;
}

/** What of the state says where somebody is. */
type PlacedState = Pick<
    State,
    | 'view' | 'panelTab' | 'sheetOpen' | 'dialog' | 'legendOpen' | 'guide' | 'cardMode' | 'selected' | 'only'
    | 'compare' | 'conversationStage'
> & {
    map: Pick<SupportMap, 'id' | 'access'> | null;
    conversation: { id: string } | null;
    tying: unknown;
    choosing: unknown;
    preview: unknown;
    present: unknown;
};

/** What an entry in the history of the browser holds. */
interface HistoryEntry {
    /** Id of the account it belongs to */
    of: string;
    at: number;
    /** The places of the entries up to this one */
    trail: Place[];
}

/** Where a change of the place is written: the browser's history and its store. */
interface FollowingContext extends PageContext {
    actions: PageActions;
    /** A link that signs in is in the address */
    followLink(): unknown;
    /** Opens what a visit without an address begins with */
    loadMaps(options: { ignoreAddress: boolean }): Promise<void>;
    /** Resolves when the conversation that was left open is open again */
    resumed(): Promise<unknown>;
}
