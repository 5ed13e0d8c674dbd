/** The mapping exercise. */

type GuidePart = 'list' | 'close' | 'contact' | 'support' | 'give' | 'knows' | 'wishes' | 'look';

/** A screen of the exercise, which asks one question. */
type GuideScreen = { key: string; part: GuidePart } & (
    | { asks: 'list'; prompt: string }
    | { asks: 'close' | 'contact' | 'knows'; alter: string }
    | { asks: 'who' | 'areas'; type: string; direction: Direction }
    | { asks: 'more' | 'new' | 'look' }
);

type ListScreen = Extract<GuideScreen, { asks: 'list' }>;
type AlterScreen = Extract<GuideScreen, { alter: string }>;
type SupportScreen = Extract<GuideScreen, { type: string }>;

/** As what the people listed under a prompt are added. */
interface PromptVariant {
    /** The key of a text */
    label: string;
    fields: Partial<Alter>;
}

interface Prompt {
    variants: PromptVariant[];
    /** Whether an alter of the map belongs to the prompt already */
    listed(alter: Alter): boolean;
}

/** What a screen shows. */
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
