/** Which parts of a map are shown. */

/** A filter selects what is shown of a map; an empty set restricts nothing. */
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

/** What a filter has sets of. */
type FilteredSet = 'domains' | 'types' | 'benefits' | 'kinds' | 'phases';

/** Which parts of a map are shown. */
interface MapView {
    /** The signs the legend has switched off */
    hidden: Set<string>;
    filter: MapFilter;
    /** The arrangement: 'domain' | 'relation' | 'group' | 'free' */
    sectors: string;
    /** The key of the only sector shown, or null */
    only: string | null;
}

/** What a saved view holds. */
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
