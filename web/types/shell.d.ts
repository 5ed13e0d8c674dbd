/** The page around the map. */

type View =
    | 'loading' | 'sign-in' | 'invitation'
    /** A role requires a passkey */
    | 'passkey'
    /** No map yet */
    | 'welcome'
    /** A page without maps, for administrators */
    | 'desk'
    /** The page of a coach */
    | 'clients'
    /** The page of an analyst */
    | 'workbench'
    | 'map'
    /** A second window without anything to show */
    | 'screen'
    /** A passphrase is needed */
    | 'locked';

type PanelTab = 'insights' | 'list' | 'reflect' | 'steps';

type DialogName =
    | 'maps' | 'new' | 'new-kept' | 'new-guided' | 'rename' | 'delete-map' | 'add' | 'import' | 'export' | 'history'
    | 'table'
    | 'account' | 'accounts' | 'practice-log' | 'profile' | 'sharing' | 'proposal' | 'leave-map' | 'referrals'
    | 'passphrase' | 'unsaved' | 'hard-day' | 'end-conversation' | 'new-hard-day';

/** The parts of the page, by id. */
type Places = Record<
    | 'header' | 'toolbar' | 'zoom' | 'access' | 'gate' | 'panel' | 'undo-bar' | 'active-filters' | 'compare'
    | 'present' | 'summary' | 'card' | 'legend' | 'notice' | 'dialogs' | 'wallet'
    | 'stage' | 'canvas' | 'beside' | 'workbench' | 'paper' | 'live' | 'skip' | 'aloud',
    HTMLElement
>;

/** The inputs for painting the page. */
interface PaintedPage {
    place: Places;
    actions: PageActions;
    region: { follow(state: State): void };
    picture: Pick<ReturnType<typeof import('../features/view/map-picture.js').mapPicture>, 'draw' | 'isDrawingFirst'>;
    workbenchView: { draw(state: State): void };
    /** Set in a second window, for others to look at */
    secondWindow: { draw(state: State): void } | null;
}

/** The circumstances of opening a card: by keyboard, and the element to which the focus returns. */
interface Opening {
    from?: HTMLElement | null;
}

/** The context of navigation. */
interface NavigationContext extends PageContext {
    alters: ReturnType<AlterActions>;
    choosing: Pick<ReturnType<ChoosingActions>, 'toggle' | 'stepBack'>;
    leavePresent(): void;
}

interface Notice {
    text: string;
    retry?: () => void;
    /** The action of its button */
    act?: 'openPassphrase' | 'signOutAnyway' | 'continueDraft' | 'showSharedParts';
    /** The label of its button */
    label?: string;
}

/**
 * The open parts of the page (core/address.js): ids, keys of closed lists, or an empty text for parts that occur once.
 */
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
    /** The form on the card, instead of the alter: 'edit' or 'contact' */
    form?: string;
    /** The key of the only sector shown */
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

/** The parts of the state that determine the place. */
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

/** The content of an entry in the browser's history. */
interface HistoryEntry {
    /** Id of the account it belongs to */
    of: string;
    at: number;
    /** The places of the entries up to this one */
    trail: Place[];
}

/** The context for following places: the browser's history and its store. */
interface FollowingContext extends PageContext {
    actions: PageActions;
    /** Follows a link for signing in that is in the address */
    followLink(): unknown;
    /** Opens the first page of a visit without an address */
    loadMaps(options: { ignoreAddress: boolean }): Promise<void>;
    /** Resolves when the conversation that was left open has been opened again */
    resumed(): Promise<unknown>;
}
