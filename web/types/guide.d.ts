/** The mapping exercise. */

type GuidePart =
    | 'list' | 'close' | 'support' | 'enough' | 'more' | 'later' | 'ease' | 'contact'
    | 'areas' | 'give' | 'knows' | 'wishes' | 'look';

/** An answer about an alter that is one of a few. */
type RatedField = 'closeness' | 'comfort' | 'contactFromThem' | 'contactFromMe';

/** The ids of the alters that a screen asked about, by its key. */
type GuideAsked = Record<string, string[]>;

/** A screen of the exercise, which asks one question. */
type GuideScreen = { key: string; part: GuidePart } & (
    | { asks: 'list'; prompt: string }
    | { asks: 'rate'; field: RatedField }
    | { asks: 'help'; direction: Direction }
    | { asks: 'areas'; type: string; direction: Direction }
    | { asks: 'knows' | 'more' | 'new' | 'enough' | 'look' }
);

type ListScreen = Extract<GuideScreen, { asks: 'list' }>;
type RateScreen = Extract<GuideScreen, { asks: 'rate' }>;
type HelpScreen = Extract<GuideScreen, { asks: 'help' }>;
type AreasScreen = Extract<GuideScreen, { asks: 'areas' }>;

/** The fields with which people listed under a prompt are added. */
interface PromptVariant {
    /** The key of a text */
    label: string;
    fields: Partial<Alter>;
}

interface Prompt {
    variants: PromptVariant[];
    /** Tells whether an alter of the map belongs to the prompt already */
    listed(alter: Alter): boolean;
}

/** The content of a screen. */
interface GuideQuestion {
    question: string;
    hint?: string;
    body: Shown;
}

/** The content of a screen of one kind. */
type GuideContent<S = GuideScreen> = (screen: S, state: MapState, actions: PageActions, t: Translate) => GuideQuestion;

interface GuideContext extends PageContext {
    edits: ReturnType<EditActions>;
    maps: ReturnType<MapActions>;
}
