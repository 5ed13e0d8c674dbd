/** Reflection questions. */

/** The answer that a map gives, if it can tell. */
type MapAnswer = 'yes' | 'partly' | 'no' | null;

/** The facts that a map's answer is derived from. */
interface MapEvidence {
    map: SupportMap;
    /** An insight about the question may be told about the map */
    speaks: boolean;
    /** The number of alters that the insights of a section highlight */
    highlighted(section: string): number;
    /** A number that an insight found */
    value(name: string): number | undefined;
}

interface ReflectionQuestion {
    /** A yes, partly or no is allowed */
    answers: boolean;
    /** Derives the answer from the map, if that is possible */
    map?: (evidence: MapEvidence) => MapAnswer;
}

/** The parts of an insight that a map's answer is derived from. */
interface VoiceEvidence {
    about: Pick<Insight, 'section'>;
    result: Pick<InsightResult, 'found' | 'alters' | 'values'>;
}
