package org.kithmap.gate;

import org.kithmap.wording.Phrase;

/// Why a text is refused, and what to write instead.
enum Reason implements Phrase {
    EMPTY("there is no query yet; begin with MATCH"),
    TOO_LONG("the query has {bytes} bytes; at most {most} can be read. Split it into several"),
    CONTROL_CHARACTER(
            "a character that can't be seen, {character}, may make a query read other than it runs; remove it"),
    ESCAPED_CHARACTER("\\u would be replaced before the query is read; write the character itself"),
    TOO_DEEP("brackets and CASE go at most {most} deep; do part of it in a WITH before"),
    TOO_MANY_TOKENS(
            "the query has {count} words and signs; at most {most} can be read. Split it into several"),
    TOO_MANY_IN_A_ROW(
            "at most {most} of these can follow one another; use a list and IN, or leave out what cancels itself"),
    PREFIX("leave this out; the plan is asked for by the buttons beside the query"),
    SEVERAL_STATEMENTS("one query at a time; remove the ; and what follows it"),
    SYNTAX("{words}"),
    TOO_SLOW_TO_READ("the query takes too long to be read; make it simpler"),
    WRITES("nothing can be changed here; read with MATCH and RETURN"),
    FILES("no file or address can be read from here; put values into a parameter"),
    OTHER_DATABASE("there is one database here; leave this out"),
    ADMINISTRATION(
            "what the server is and does can't be asked for here; the list beside the query has labels, types and properties"),
    TRANSACTIONS("a query runs as one; use CALL {…} without it"),
    FOREACH("it only serves to change something; use UNWIND to go through a list"),
    NOT_ON_THE_LIST(
            "this part of Cypher can't be used here; use MATCH, WHERE, WITH, UNWIND, CALL {…} and RETURN"),
    FUNCTION("this function can't be used here; the list beside the query has those that can"),
    PROCEDURE(
            "this procedure can't be called here; the list beside the query has labels, types and properties"),
    RANGE_WITHOUT_END(
            "a range needs numbers whose size can be seen in the query, as range(1, 12) or range(0, size(list) - 1)"),
    RANGE_TOO_LONG("a range has at most {most} numbers; use a smaller one, or UNWIND two"),
    NESTED_TOO_FAR(
            "lists within lists are gone through too often here; UNWIND one of them into rows first"),
    GROWS("this makes a list or text that grows too large; use UNWIND, or collect less"),
    PATTERN_NOT_LITERAL(
            "a pattern must stand in the query as text; use CONTAINS or STARTS WITH with a parameter"),
    PATTERN_TOO_COSTLY(
            "this pattern could take for ever; leave out repeated groups and use at most two * or +, or CONTAINS"),
    PATTERN_ON_LONG_TEXT(
            "a pattern can only be used on short text, such as a property; use CONTAINS"),
    PATH_WITHOUT_END("a path needs a longest length, as *1..{most}"),
    PATH_TOO_LONG("a path has at most {most} steps here; write a smaller number"),
    TOO_MANY_PATHS("at most {most} paths a pair; write a smaller number"),
    OPERATOR(
            "the database would do this by {operator}, which can't be used here; write it another way");

    private final String english;

    Reason(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
