/** Steps and contacts. */

/** A step that is being written. */
type StepForm = Pick<Step, 'words'> & Partial<Step>;

interface ContactForm {
    id: string;
    place: 'card' | 'steps';
}

/** What the form of a step asks. */
interface StepAnswers {
    words: string;
    alter?: string | null;
    day?: string | null;
    every?: string | null;
}

/** What the form of a contact asks. */
interface ContactAnswers {
    alter: string;
    on: string;
    channel?: string | null;
    first?: string | null;
    words?: string | null;
}

/** What ideas for a step are about; neither for the whole map. */
interface IdeaSubject {
    alter?: string;
    insight?: string;
}

/** A kind of step, perhaps about an alter, perhaps from an insight. */
interface StepIdea extends IdeaSubject {
    way: string;
    referral?: undefined;
}

/** An entry of the referral list, as an idea. */
interface ReferralIdea {
    referral: Referral;
    way?: undefined;
    alter?: undefined;
}

type Idea = StepIdea | ReferralIdea;
