/** Steps and contacts. */

/** The form for a step. */
type StepForm = Pick<Step, 'words'> & Partial<Step>;

interface ContactForm {
    id: string;
    place: 'card' | 'steps';
}

/** The answers in the form of a step. */
interface StepAnswers {
    words: string;
    alter?: string | null;
    day?: string | null;
    every?: string | null;
}

/** The answers in the form of a contact. */
interface ContactAnswers {
    alter: string;
    on: string;
    channel?: string | null;
    first?: string | null;
    words?: string | null;
}

/** The subject of ideas for a step; empty for the whole map. */
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
