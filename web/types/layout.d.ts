/** The picture of a map as it is laid out. */

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

/** Where a symbol may stand: a ring within a sector. */
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
    /** It is bare, and said to be */
    missing: boolean;
    /** Named as not part of what is shared */
    notShared: boolean;
}

/** The sectors of a map, who stands in which, and in which further ones they support. */
interface Sectors {
    sectors: Sector[];
    place: Map<string, string>;
    also: Map<string, string[]>;
    /** Nobody can be placed, so all stand in the whole circle */
    whole: boolean;
}

/** A name as it is drawn: its lines and the box around them. */
interface FittedName extends Size {
    text: string;
}

/** Where the middle of a name is, from the middle of its symbol. An empty text has no room. */
type PlacedName = FittedName & Point;

/** An alter in the picture. */
interface PlacedAlter extends Point {
    id: string;
    kind: string;
    sector: string;
    also: string[];
    /** Also belongs to the sector that is shown alone */
    guest: boolean;
    closeness: number;
    symbol: Size;
    name: PlacedName;
    font: number;
}

/** An alter while a layout is computed. */
interface MeasuredAlter extends Omit<PlacedAlter, 'name' | 'font'> {
    /** Where a person placed them by hand */
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
