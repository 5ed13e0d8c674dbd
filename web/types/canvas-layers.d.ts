/** The layers of a picture, and their elements in the graph. */

/** A layer of the picture that is drawn behind the graph. */
interface BackdropLayer {
    name: string;
    draw(scene: Scene): SVGElement;
    highlight?(element: SVGElement, view: Pick<ShownView, 'highlighted'>): void;
}

/** A layer of the picture that the graph draws. */
interface GraphLayer<E extends GraphElement = GraphElement> {
    name: string;
    elements(scene: Scene): E[];
    style(palette: Palette, scene: Scene): StyleRule[];
}

interface StyleRule {
    selector: string;
    style: Record<string, StyleValue | undefined>;
}

/** A value of a property, or a function that computes it from the data of an element. */
type StyleValue =
    | string | number | number[] | string[]
    | ((element: Pick<import('cytoscape').NodeSingular, 'data'>) => string | number);

interface ElementData {
    id: string;
    /** The alters it is about */
    of: string[];
    layer: string;
    width?: number;
    height?: number;
    icon?: string;
    image?: string;
}

interface GraphElement {
    data: ElementData;
    /** Set for a node; a line is placed by its ends */
    position?: Point;
}

/** A node of the graph, of its data. */
interface GraphNode<D extends ElementData> extends GraphElement {
    data: D;
    position: Point;
}

/** A line of the graph, of its data. */
interface GraphLine<D extends LineData> extends GraphElement {
    data: D;
}

interface LineData extends ElementData {
    source: string;
    target: string;
    bend: number;
}

interface EgoData extends ElementData {
    label: string;
    size: number;
}

interface SymbolData extends ElementData {
    kind: string;
    phase: string;
    width: number;
    height: number;
    /** An emoji, initials, or nothing */
    inside: string;
    font: number;
    edge: number;
    line: string;
    fill: string;
    /** The size of the small drawing */
    drawing: number;
    /** The colour of the drawing */
    pen: string;
    icon: string;
}

interface NameData extends ElementData {
    text: string;
    full: string;
    font: number;
    room: number;
    width: number;
    height: number;
    phase: string;
}

interface MarkData extends ElementData {
    size: number;
    fill: string;
    image: string;
    /** The name of the drawing; a dot has none */
    sign?: string;
}

interface TieData extends LineData {
    opacity: number;
    width: number;
}

/** The end of a line of support at the ego. */
interface SupportCurve {
    meets: string;
    weight: number;
    bend: number;
}

interface SupportData extends LineData, SupportCurve {
    way: string;
    /** 1: close to the ego */
    near: number;
}

// --- parts of Cytoscape that its types lack

type CytoscapeCore = import('cytoscape').Core & { renderer(): { imageCache?: Record<string, { image: CachedImage }> } };
type CachedImage = HTMLImageElement & { error?: boolean };
type CytoscapeElements = import('cytoscape').CollectionReturnValue & {
    updateStyle(): void;
    removeRscratch(key: string): CytoscapeElements;
};

/** A node with a new place. */
type MovedNode = [node: import('cytoscape').NodeSingular, to: Point];
