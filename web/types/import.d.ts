/** Importing maps from files. */

/** A message of the server, which the page puts into words. */
interface ServerMessage {
    code?: string;
    params?: ServerParameters;
}

type ServerParameters = Record<string, ServerParameter>;

/** A value, a text of the page or of the import, or a nested message; a list if there are several. */
type ServerParameter = string | number | (ServerMessage & { word?: string; term?: string }) | ServerParameter[];

interface ImportState {
    step: 'choose' | 'reading' | 'report' | 'failed';
    files: File[];
    replace: boolean;
    progress: { done: number; total: number } | null;
    report: ImportReport | null;
    problem: ApiProblem | null;
    filter: string;
}

/** A message about a place in a file; its English text is used if the page has none. */
interface ImportDiagnostic extends ServerMessage {
    file?: string;
    /** From 1; 0 for the whole file */
    line: number;
    column: number;
    /** The number of rows with this problem */
    rows?: number;
    message: string;
    fix?: string;
}

interface ImportedMap extends ServerMessage, Omit<MapSummary, 'id'> {
    /** Absent if it was not imported */
    id?: string;
    ties: number;
    supports: number;
    outcome: 'added' | 'replaced' | 'unchanged' | 'skipped' | 'failed';
    /** In English */
    why?: string;
}

interface ImportedColumn extends ServerMessage {
    column: string;
    /** In English */
    becomes: string;
}

interface ImportedFile {
    name: string;
    role: string;
    rows?: number;
    columns?: ImportedColumn[];
}

interface ImportReport {
    maps: ImportedMap[];
    files?: ImportedFile[];
    lines?: ImportDiagnostic[];
}
