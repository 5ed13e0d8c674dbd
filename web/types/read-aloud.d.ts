/** Reading aloud. */

/** The properties of a node that are read aloud; tests make their own. */
interface ReadNode {
    nodeType: number;
    localName?: string;
    nodeValue?: string | null;
    childNodes?: Iterable<ReadNode>;
    getAttribute?(name: string): string | null;
}

/** The page's knowledge about its elements. */
interface Look {
    isShown(element: ReadNode): boolean;
    /** Tells whether it is a paragraph of its own */
    isBlock(element: ReadNode): boolean;
    /** Tells whether it is a checked radio button or checkbox */
    isChosen(field: ReadNode): boolean;
    /** Returns the input in a field, as it may be read */
    entered(field: ReadNode): string;
    /** Returns the label of a checked option, in words */
    chosen(label: string): string;
}

interface Paragraph {
    /** The element that is marked while it is read; null for a selection */
    element: ReadNode | null;
    text: string;
    /** Its language; empty if it is that of the page */
    lang: string;
}

/** The text that is given to the voice in one piece. */
interface ReadPiece {
    element: Element | null;
    text: string;
    lang: string;
}

interface ReadingDevice {
    say(piece: ReadPiece, done: (how: 'said' | 'cut' | 'failed') => void): void;
    silence(): void;
    /** Called before a piece is spoken; returns whether its text is still on the page */
    began(piece: ReadPiece): boolean;
    ended(failed: boolean): void;
}

interface Reader {
    start(pieces: ReadPiece[]): void;
    pause(): void;
    goOn(): void;
    stop(): void;
}
