/** The picture of a map. */

type Attributes = Record<string, string | number | null | undefined | false>;

/** A drawing as plain data: a name, attributes and children. */
type Drawing = [name: string, attributes?: Attributes, ...children: (Drawing | string | number | null | undefined | false)[]];

/** Red, green and blue. */
type Colour = number[];

interface Palette extends Record<'paper' | 'raised' | 'ink' | 'soft' | 'line' | 'strong' | 'received' | 'given' | 'glow' | 'you' | 'youInk' | 'focus', Colour> {
    /** The colour of a sector, by its key. */
    hue(key: string): Colour;
    token(token: string): Colour;
    sans: string;
    serif: string;
}

/** What a layout depends on, beside the map and its frame. */
interface Looks {
    sectors: string;
    only: string | null;
    sizeBy: string;
    language?: string;
}

type Frame = ReturnType<typeof import('../canvas/layout/frame.js').frameFor>;

/** A map laid out for a frame, before anything is drawn. */
interface Composition {
    map: SupportMap;
    /** The arrangement */
    view: string;
    layout: MapLayout;
    sectorName(key: string, groups?: Map<string, string>): string;
    rim: number;
    rimFont: number;
    rimWidth: number;
    captionFont: number;
    at: Map<string, Point>;
    alter: Map<string, ComposedAlter>;
}

interface ComposedAlter extends Alter {
    /** What replaces a name that is hidden */
    said?: string;
}

/** What the layers draw from. */
interface Scene extends Composition {
    frame: Frame;
    palette: Palette;
    seen: VisibleParts;
    hulls: boolean;
    t: Translate;
}

/** What an insight, or the coach, highlights. */
interface Lit {
    alters: Set<string>;
    domains: Set<string>;
}

/** What a map view is asked to show. */
interface MapViewWish extends MapView, Looks {
    map: SupportMap;
    language: string;
    hulls: boolean;
    focus: string | null;
    selected: string | null;
    pointedAt: string | null;
    search: string;
    tying: { from: string | null } | null;
    lit: Lit | null;
    names: NameVisibility;
    /** Nothing reacts: only the picture is shown */
    still: boolean;
    /** Nothing can be changed */
    fixed: boolean;
    round: boolean;
    half: boolean;
}

/** What a map view shows. */
interface ShownView extends MapViewWish {
    seen: VisibleParts;
    /** The alter in focus and those they know */
    circle: Set<string> | null;
}

/** What is drawn, for exporting a picture of it. */
interface DrawnScene extends Scene {
    view: Pick<ShownView, 'lit' | 'search' | 'circle'>;
}

type MapViewHandle = ReturnType<typeof import('../canvas/map-view.js').createMapView>;
type Pictures = ReturnType<typeof import('../features/view/map-views.js').createPictures>;
