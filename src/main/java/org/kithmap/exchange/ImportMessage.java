package org.kithmap.exchange;

import org.jspecify.annotations.Nullable;
import org.kithmap.messages.MessageCode;

/// All messages of an import about a place in a file or about a map, with a suggested fix. The page
/// translates them by their code.
enum ImportMessage implements MessageCode {
    // about a file as a whole
    NO_SUCH_FILE("there is no such file", "Check its name and folder."),
    FILE_CLOSED("the file can't be opened", "Check that it is a file you may read."),
    FILE_TOO_LARGE(
            "the file is larger than {most} MB",
            "Split it into smaller files, each with whole maps, and import them one after the other."),
    FILE_EMPTY("the file is empty", "Choose a file with a header and a row for each alter."),
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
            "a quoted text does not end where its cell ends",
            "Begin and end it with a \", and write \"\" for a quote inside it."),
    TOO_MANY_CELLS(
            "the row has {cells} cells, the header {width}",
            "Put texts that hold a {separator} in quotes: \"…\"."),
    TOO_FEW_CELLS(
            "the row has {cells} cells, the header {width}",
            "Add what is missing; a cell may be left empty, its {separator} may not."),
    MORE_REMARKS("{more} more remarks of this kind", null),
    MORE_ERRORS("{more} more after this one", "Mend these first, then import again."),

    // about tables
    NO_COLUMN_SAYS_WHO(
            "no column says who: there is only {columns}",
            "Name the columns of a list of alters alterID or name, of ties from and to, of egos egoID."),
    NO_LIST_OF_ALTERS(
            "this is a list of {list}, and no list of alters came with it",
            "Choose all files of a collection together; the list of alters has a column such as alterID or name."),
    NO_ALTERS(
            "no row below the header says who somebody's alters are", "Add a row for each alter."),
    ALTER_WITHOUT_ID("the row does not say who it is", "Skipped. Give it an id or a name."),
    EGO_WITHOUT_ID(
            "the row does not say whose it is", "Skipped. Give it an id if it should count."),
    ALTER_WITHOUT_EGO(
            "the row does not say whose it is",
            "Skipped. Give it the id of its ego if it should count."),
    TIE_WITHOUT_EGO("the row does not say whose it is", "Skipped. Name an ego who has alters."),
    EGO_IN_TWO_FILES(
            "the ego \"{ego}\" is in {other} too",
            "Import collections that count their egos alike one after the other."),
    EGO_TWICE("the ego \"{ego}\" is listed again", "Skipped; the first row counts."),
    EGO_NOT_LISTED(
            "the ego \"{ego}\" is not among the listed egos",
            "Its map is made all the same; add a row for it if there is more to say."),
    WHICH_EGO_OF_A_ROW(
            "there are {egos} egos, and no column says which of them a row belongs to",
            "Add a column egoID."),
    NEITHER_YES_NOR_NO("\"{value}\" is neither yes nor no", "Kept as a note."),
    WORD_NOT_KNOWN("\"{value}\" is not known as {field}", "Kept as a note."),
    ANOTHER_ANSWER(
            "\"{alter}\" has another {title} than on line {first} of {other}",
            "The first is kept."),
    CLOSENESS_OUT_OF_RANGE(
            "{title} is \"{value}\"; closeness goes from 1 to 5 in whole steps",
            "Left unanswered. Write 1 (furthest away) to 5 (very close), or leave it empty."),
    COMFORT_OUT_OF_RANGE(
            "{title} is \"{value}\"; comfort goes from 1 to 5 in whole steps",
            "Left unanswered. Write 1 (not at ease) to 5 (quite at ease), or leave it empty."),
    NO_DATE(
            "{title} is \"{value}\", which is no date",
            "Left unanswered. Write year, month and day as in 2026-10-02."),
    CELL_TOO_LONG(
            "{title} has {count} characters; {most} fit",
            "Cut to its beginning. Shorten it in the file if the end matters."),
    NOTES_TOO_LONG(
            "the notes have {count} characters; {most} fit",
            "Cut to their beginning. Shorten them in the file if the end matters."),

    // about the meaning of a column
    COLUMN_FIELD("{field}", null),
    COLUMN_WORDS("{field}: {words}", null),
    COLUMN_WORD("\"{word}\" is {members}", null),
    COLUMN_WORD_NOTED("\"{word}\" is a note", null),
    COLUMN_OPEN("{what} ({open} of {rows} rows do not say)", null),
    COLUMN_TICK("{field}: {member}", null),
    COLUMN_TICK_ONE_WAY("{field}: {member}, {direction}", null),
    COLUMN_NOTE_ON_PERSON("a note about the person", null),
    COLUMN_NOTE_ON_ALTER("a note on the alter", null),
    COLUMN_WITHOUT_NAME("left out: it has no name", null),
    COLUMN_NOT_OF_TIES("left out: a tie has no place for it", null),
    COLUMN_OF_PROGRAM("left out: it speaks of the program that wrote the file", null),

    // about ties
    TIE_WITH_ONE_END("the tie has only one end", "Skipped. Name both alters."),
    TIED_TO_ITSELF("\"{alter}\" is tied to itself", "Skipped. Name two different alters."),
    TIE_OF_WEIGHT_0("a weight of 0 says that two do not know each other", "No tie is made."),
    TIE_TWICE(
            "the pair is listed before, in this order or the other",
            "Each pair counts once, with its largest weight."),
    TIE_OF_UNKNOWN_EGO(
            "the tie is of the ego \"{ego}\", who is in no other file",
            "Skipped. Name an ego who has alters."),
    TIE_WITH_THE_PERSON(
            "the tie is between the person and an alter, which the list of alters says already",
            "Left out."),
    TIE_WITH_UNKNOWN_ALTER(
            "\"{alter}\" is not among the alters",
            "Skipped. Add a row for them to the alters, or mend the id."),
    TIE_WITH_ALTER_OF_ANOTHER(
            "\"{alter}\" is an alter of the ego \"{other}\", not of \"{ego}\"",
            "Skipped. Ties stay within one map."),
    TIE_BETWEEN_EGOS(
            "\"{a}\" and \"{b}\" are alters of different egos",
            "Skipped. Ties stay within one map."),
    WHICH_EGO_OF_A_TIE(
            "\"{a}\" and \"{b}\" are alters of {egos} egos, and no column says which of them is meant",
            "Add a column egoID."),
    WEIGHT_NOT_A_NUMBER("the weight \"{value}\" is no number", "The tie is kept without a weight."),

    // about Kithmap's own format
    JSON_EMPTY("the file is empty", "Choose another file."),
    NOT_JSON(
            "this is not JSON: {detail}",
            "Look for a missing comma, quote or bracket at or just before this place."),
    MORE_AFTER_JSON("something follows after the end of the JSON", "Remove what follows."),
    NOT_KITHMAP(
            "this is not a Kithmap file: its \"format\" is not \"kithmap\"",
            "Choose a file that Kithmap exported, or begin it with"
                    + " {\"format\": \"kithmap\", \"version\": 1, \"maps\": […]}."),
    VERSION_TOO_NEW(
            "the file is of version {version}; this Kithmap reads version {known}",
            "Update Kithmap, then import the file again."),
    VERSION_UNKNOWN(
            "the file is of version {version}; this Kithmap reads version {known}",
            "Write \"version\": {known}."),
    NOT_AN_OBJECT("{found} is here where {what} belongs", "Put it in { }."),
    FIELD_NOT_THERE("{what} has no \"{field}\"", "Add \"{field}\"."),
    WRONG_TYPE("\"{field}\" of {what} is {found}; {expected} belongs here", "{hint}"),
    WRONG_WORD("\"{field}\" of {what} can't be \"{value}\"", "Use one of: {list}."),
    UNKNOWN_FIELD("\"{field}\" is not a field of {what}", "Remove it, or use one of: {list}."),
    REFUSED("{why}", "Mend this map in the file, then import the file again."),

    // about a map as a whole
    REFUSED_AT("{file}, line {line}, column {column}: {why}", null),
    HERE_BUT_DIFFERENT(
            "it is here already, and not as in the file; it was left as it is. Import with \"replace\" to put the file's in its place",
            null),
    TWO_OF_ONE_ID("the files hold two different maps with its id", null),
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
    @Nullable String fix() {
        return fix;
    }
}
