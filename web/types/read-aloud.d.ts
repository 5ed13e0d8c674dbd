/** Reading aloud. */

/** What is read of a node of the page; tests make their own. */
interface ReadNode {
    nodeType: number;
    localName?: string;
    nodeValue?: string | null;
    childNodes?: Iterable<ReadNode>;
    getAttribute?(name: string): string | null;
}

/** What the page says of an element. */
interface Look {
    isShown(element: ReadNode): boolean;
    /** A paragraph of its own */
    isBlock(element: ReadNode): boolean;
    /** A checked radio button or checkbox */
    isChosen(field: ReadNode): boolean;
    /** What is entered in a field, as it may be read */
    entered(field: ReadNode): string;
    /** The label of what is chosen, in words */
    chosen(label: string): string;
}

interface Paragraph {
    /** What is marked while it is read; null for a selection */
    element: ReadNode | null;
    text: string;
    /** Its language, empty where that of the page holds */
    lang: string;
}

/** What is given to the voice at once. */
interface ReadPiece {
    element: Element | null;
    text: string;
    lang: string;
}

interface ReadingDevice {
    say(piece: ReadPiece, done: (how: 'said' | 'cut' | 'failed') => void): void;
    silence(): void;
    /** Called before a piece is said; returns whether it is still there to be read */
    began(piece: ReadPiece): boolean;
    ended(failed: boolean): void;
}

interface Reader {
    start(pieces: ReadPiece[]): void;
    pause(): void;
    goOn(): void;
    stop(): void;
}
