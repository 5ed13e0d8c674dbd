/** Saving a map as a file. */

interface OfferedFormat {
    code: string;
    extension: string;
    /** Keys of the parts of a map that such a file does not have */
    leavesOut: string[];
}

interface ExportState {
    formats: OfferedFormat[];
    /** The code of the chosen format */
    format: string;
    names: NameVisibility;
}
