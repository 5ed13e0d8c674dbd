/** Reflection questions. */

/** What a map answers, if it can tell. */
type MapAnswer = 'yes' | 'partly' | 'no' | null;

/** What a map's answer is made from. */
interface MapEvidence {
    map: SupportMap;
    /** An insight about the question may speak of the map */
    speaks: boolean;
    /** The number of alters that the insights of a section highlight */
    highlighted(section: string): number;
    /** A number that an insight found */
    value(name: string): number | undefined;
}

interface ReflectionQuestion {
    /** Yes, partly or no fits */
    answers: boolean;
    /** Derives the answer from the map, where that is possible */
    map?: (evidence: MapEvidence) => MapAnswer;
}

/** What of an insight about a question a map's answer is made from. */
interface VoiceEvidence {
    about: Pick<Insight, 'section'>;
    result: Pick<InsightResult, 'found' | 'alters' | 'values'>;
}
