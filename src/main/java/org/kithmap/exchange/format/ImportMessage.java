package org.kithmap.exchange.format;

import org.jspecify.annotations.Nullable;
import org.kithmap.messages.MessageCode;

/// All messages of an import about a place in a file or about a map, with a suggested fix. The page
/// translates them by their code.
public enum ImportMessage implements MessageCode {
    // about a file as a whole
    NO_SUCH_FILE("there is no such file", "Check its name and folder."),
    FILE_CLOSED(
            "the file can't be opened", "Check that it is a file that you are allowed to read."),
    FILE_TOO_LARGE(
            "the file is larger than {most} MB",
            "Split it into smaller files, each with whole maps, and import them one after the other."),
    FILE_EMPTY("the file is empty", "Choose a file with a header and a row for each person."),
    NOT_A_TEXT_FILE(
            "this is a spreadsheet or a zip archive, not a text file",
            "Save each sheet as CSV, or unpack the archive, and import those files."),
    UTF_16(
            "this text is saved as UTF-16, not UTF-8",
            "Save it again as UTF-8; in a spreadsheet program choose \"CSV UTF-8\" as the kind of file."),
    NOT_UTF_8(
            "the byte {byte} is not UTF-8 text",
            "Save it again as UTF-8; in a spreadsheet program choose \"CSV UTF-8\" as the kind of file."),
    TOO_MANY_ROWS(
            "the file has more than {most} rows",
            "Split it into smaller files, each with whole maps, and import them one after the other."),
    QUOTE_NOT_CLOSED(
            "a quoted text does not end at the end of its cell",
            "Put a \" before and after it, and write \"\" for a quote inside it."),
    TOO_MANY_CELLS(
            "the row has {cells} cells, but the header has {width}",
            "Put text that contains a {separator} in quotes: \"…\"."),
    TOO_FEW_CELLS(
            "the row has {cells} cells, but the header has {width}",
            "Add the missing cells. A cell can be empty, but it still needs its {separator}."),
    MORE_REMARKS("{more} more messages of this kind", null),
    MORE_ERRORS("{more} more after this one", "Fix these first, then import again."),

    // about tables
    NO_COLUMN_SAYS_WHO(
            "no column identifies people; the columns are {columns}",
            "A table of the people on the maps needs a column alterID or name; one of who knows whom needs from and to; one of the owners of maps needs egoID."),
    NO_LIST_OF_ALTERS(
            "this is a table of {list}, but a table of the people on the maps is missing",
            "Choose all files of a collection together. The table of the people has a column such as alterID or name."),
    NO_ALTERS("no row below the header names a person", "Add a row for each person."),
    ALTER_WITHOUT_ID("the row has no id and no name", "Skipped. Give it an id or a name."),
    EGO_WITHOUT_ID(
            "the row does not say whose map it belongs to",
            "Skipped. Add the id of the owner to include the row."),
    ALTER_WITHOUT_EGO(
            "the row does not say whose map it belongs to",
            "Skipped. Add the id of the map's owner to include the row."),
    TIE_WITHOUT_EGO(
            "the row does not say whose map it belongs to",
            "Skipped. Name the owner of a map with people on it."),
    EGO_IN_TWO_FILES(
            "the owner \"{ego}\" is also in {other}",
            "Import collections that use the same ids for their owners one after the other."),
    EGO_TWICE("the owner \"{ego}\" is listed again", "Skipped; the first row counts."),
    EGO_NOT_LISTED(
            "the owner \"{ego}\" is not in the table of owners",
            "Its map is still imported. To add more about the owner, add a row."),
    WHICH_EGO_OF_A_ROW(
            "there are {egos} owners of maps, but no column says whose map a row belongs to",
            "Add a column egoID."),
    NEITHER_YES_NOR_NO("\"{value}\" is neither yes nor no", "Kept as a note."),
    WORD_NOT_KNOWN("\"{value}\" is unknown for {field}", "Kept as a note."),
    ANOTHER_ANSWER(
            "\"{alter}\" has a different {title} on line {first} of {other}",
            "The first one is used."),
    CLOSENESS_OUT_OF_RANGE(
            "{title} is \"{value}\"; closeness goes from 1 to 5 in whole steps",
            "Left unanswered. Write 1 (furthest away) to 5 (very close), or leave it empty."),
    COMFORT_OUT_OF_RANGE(
            "{title} is \"{value}\"; comfort goes from 1 to 5 in whole steps",
            "Left unanswered. Write 1 (not at ease) to 5 (quite at ease), or leave it empty."),
    NO_DATE(
            "{title} is \"{value}\", which is not a date",
            "Left unanswered. Write it as year-month-day, such as 2026-10-02."),
    CELL_TOO_LONG(
            "{title} has {count} characters; at most {most} fit",
            "Cut off at the end. Shorten it in the file to keep the end."),
    NOTES_TOO_LONG(
            "the notes have {count} characters; at most {most} fit",
            "Cut off at the end. Shorten them in the file to keep the end."),

    // about the meaning of a column
    COLUMN_FIELD("{field}", null),
    COLUMN_WORDS("{field}: {words}", null),
    COLUMN_WORD("\"{word}\" is {members}", null),
    COLUMN_WORD_NOTED("\"{word}\" is a note", null),
    COLUMN_OPEN("{what} (empty in {open} of {rows} rows)", null),
    COLUMN_TICK("{field}: {member}", null),
    COLUMN_TICK_ONE_WAY("{field}: {member}, {direction}", null),
    COLUMN_NOTE_ON_PERSON("a note about the person", null),
    COLUMN_NOTE_ON_ALTER("a note on the person on the map", null),
    COLUMN_WITHOUT_NAME("left out: it has no name", null),
    COLUMN_NOT_OF_TIES("left out: ties do not have this field", null),
    COLUMN_OF_PROGRAM("left out: it is about the program that wrote the file", null),

    // about ties
    TIE_WITH_ONE_END("the tie has only one end", "Skipped. Name both people."),
    TIED_TO_ITSELF("\"{alter}\" is tied to itself", "Skipped. Name two different people."),
    TIE_OF_WEIGHT_0("a weight of 0 means that the two do not know each other", "Skipped."),
    TIE_TWICE(
            "this pair is listed more than once, in either order",
            "Each pair counts once, with its largest weight."),
    TIE_OF_UNKNOWN_EGO(
            "the tie belongs to the owner \"{ego}\", who is not in the other files",
            "Skipped. Name the owner of a map with people on it."),
    TIE_WITH_THE_PERSON(
            "the tie is between the owner of the map and a person on it, which the table of the people already contains",
            "Skipped."),
    TIE_WITH_UNKNOWN_ALTER(
            "\"{alter}\" is not among the people on the map",
            "Skipped. Add a row to the table of the people, or correct the id."),
    TIE_WITH_ALTER_OF_ANOTHER(
            "\"{alter}\" is on the map of \"{other}\", not of \"{ego}\"",
            "Skipped. Ties stay within one map."),
    TIE_BETWEEN_EGOS(
            "\"{a}\" and \"{b}\" are on the maps of different owners",
            "Skipped. Ties stay within one map."),
    WHICH_EGO_OF_A_TIE(
            "\"{a}\" and \"{b}\" are on the maps of {egos} owners, but no column says which is meant",
            "Add a column egoID."),
    WEIGHT_NOT_A_NUMBER(
            "the weight \"{value}\" is not a number", "The tie is imported without a weight."),

    // about Kithmap's own format
    JSON_EMPTY("the file is empty", "Choose another file."),
    NOT_JSON(
            "this is not JSON: {detail}",
            "Look for a missing comma, quote or bracket here or just before."),
    MORE_AFTER_JSON("there is text after the end of the JSON", "Remove it."),
    NOT_KITHMAP(
            "this is not a Kithmap file: its \"format\" is not \"kithmap\"",
            "Choose a file that Kithmap exported, or start the file with"
                    + " {\"format\": \"kithmap\", \"version\": 1, \"maps\": […]}."),
    VERSION_TOO_NEW(
            "the file has version {version}; this Kithmap reads version {known}",
            "Update Kithmap, then import the file again."),
    VERSION_UNKNOWN(
            "the file has version {version}; this Kithmap reads version {known}",
            "Write \"version\": {known}."),
    NOT_AN_OBJECT("expected {what}, but found {found}", "Put it in { }."),
    FIELD_NOT_THERE("{what} has no \"{field}\"", "Add \"{field}\"."),
    WRONG_TYPE("\"{field}\" of {what} is {found}; it must be {expected}", "{hint}"),
    WRONG_WORD("\"{field}\" of {what} can't be \"{value}\"", "Use one of: {list}."),
    UNKNOWN_FIELD("\"{field}\" is not a field of {what}", "Remove it, or use one of: {list}."),
    REFUSED("{why}", "Correct this map in the file, then import the file again."),

    // about a map as a whole
    REFUSED_AT("{file}, line {line}, column {column}: {why}", null),
    HERE_BUT_DIFFERENT(
            "a different version of it already exists and was kept. Import with \"replace\" to use the one in the file",
            null),
    TWO_OF_ONE_ID("the files contain two different maps with the same id", null),
    NOT_SAVED("{detail}", null);

    private final String english;
    private final @Nullable String fix;

    ImportMessage(String english, @Nullable String fix) {
        this.english = english;
        this.fix = fix;
    }

    @Override
    public String english() {
        return english;
    }

    /// Returns what the person can do about it; null if nothing needs doing.
    public @Nullable String fix() {
        return fix;
    }
}
