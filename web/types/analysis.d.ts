/** The analyst's workbench. */

interface LoggedQuestion {
    at: string;
    query: string;
    /** As JSON */
    parameters: string;
}

/** Two questions of an analyst whose answers differ by few. */
interface QuestionDifference {
    by: string;
    at: string;
    alike: boolean;
    fewerThan: number;
    first: LoggedQuestion;
    second: LoggedQuestion;
}
