/** The layout of a picture. */

interface Point {
    x: number;
    y: number;
}

/** Edges of a rectangle. */
interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
}

/** A ring of closeness, by its radii. */
interface Ring {
    closeness: number;
    inner: number;
    outer: number;
}

interface Size {
    width: number;
    height: number;
}

/** The possible places of a symbol: a ring within a sector. */
interface Cell {
    ring: Ring;
    from: number;
    to: number;
    symbol: Size;
}

interface Sector {
    key: string;
    /** Nobody supports or stands there yet */
    bare: boolean;
    /** It is bare, and called missing */
    missing: boolean;
    /** It is named as not shared */
    notShared: boolean;
}

/** The sectors of a map, the alters in each, and the further sectors in which an alter supports. */
interface Sectors {
    sectors: Sector[];
    place: Map<string, string>;
    also: Map<string, string[]>;
    /** No alter can be placed, so all stand in the full circle */
    whole: boolean;
}

/** A name as it is drawn: its lines and the box around them. */
interface FittedName extends Size {
    text: string;
}

/** A name with its middle, relative to the middle of its symbol. An empty text needs no room. */
type PlacedName = FittedName & Point;

/** An alter in the picture. */
interface PlacedAlter extends Point {
    id: string;
    kind: string;
    sector: string;
    also: string[];
    /** It also belongs to the sector that is shown alone */
    guest: boolean;
    closeness: number;
    symbol: Size;
    name: PlacedName;
    font: number;
}

/** An alter while a layout is computed. */
interface MeasuredAlter extends Omit<PlacedAlter, 'name' | 'font'> {
    /** The place chosen by a person */
    place?: [along: number, across: number];
    ring: Ring;
    from: number;
    to: number;
}

interface RingCaption extends Box {
    closeness: number;
    radius: number;
}

interface MapLayout {
    alters: PlacedAlter[];
    rings: Ring[];
    captions: RingCaption[];
    sectors: (Sector & { from: number; to: number })[];
    size: { symbol: number };
    reach: number;
    stretch: number;
    ego: { radius: number };
    /** The boxes of the names */
    written: Box[];
}
