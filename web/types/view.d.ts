/** The visible parts of a map. */

/** A filter for the parts of a map that are shown; an empty set restricts nothing. */
interface MapFilter {
    domains: Set<string>;
    types: Set<string>;
    benefits: Set<string>;
    kinds: Set<string>;
    phases: Set<string>;
    /** 'all' | 'only' | 'without' */
    practitioners: string;
    /** Support: 'all' | 'received' | 'given' | 'both' (alters with support in both directions) */
    flow: string;
}

/** The parts of a filter that are sets. */
type FilteredSet = 'domains' | 'types' | 'benefits' | 'kinds' | 'phases';

/** The view of a map. */
interface MapView {
    /** The signs that are switched off in the legend */
    hidden: Set<string>;
    filter: MapFilter;
    /** The arrangement: 'domain' | 'relation' | 'group' | 'free' */
    sectors: string;
    /** The key of the only sector shown, or null */
    only: string | null;
}

/** The content of a saved view. */
interface ViewSettings extends MapView {
    /** 'same' | 'support' */
    sizeBy: string;
    hulls: boolean;
    /** Id of the alter whose ties are emphasised, or null */
    focus: string | null;
}

interface VisibleParts {
    /** Their ids */
    alters: Set<string>;
    supports: Support[];
    ties: Tie[];
}
