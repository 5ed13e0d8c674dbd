package org.kithmap.querypolicy;

import org.kithmap.messages.MessageCode;

/// Why a text is refused, and what to write instead.
enum ViolationCode implements MessageCode {
    EMPTY("There is no query yet. Begin with MATCH."),
    TOO_LONG("The query has {bytes} bytes; at most {most} can be read. Split it into several."),
    CONTROL_CHARACTER(
            "A character that can't be seen, {character}, could make the query look different from what it does. Remove it."),
    ESCAPED_CHARACTER(
            "This would be replaced before the query is read. Write the character itself."),
    TOO_DEEP(
            "Brackets, subqueries and CASE go at most {most} deep here. Move part of it into an earlier WITH."),
    TOO_MANY_TOKENS(
            "The query has {count} words and signs; at most {most} can be read. Split it into several."),
    TOO_MANY_IN_A_ROW(
            "At most {most} of these can follow one another. Use a list, or do part of it in a WITH before."),
    PREFIX("Leave this out: the buttons beside the query ask for the plan."),
    SEVERAL_STATEMENTS("One query at a time. Remove the semicolon and what follows it."),
    SYNTAX("{words}"),
    TOO_SLOW_TO_READ("The query takes too long to be read. Make it simpler."),
    WRITES("Nothing can be changed here. Read with MATCH and RETURN."),
    FILES("No file or address can be read from here. Put the values into a parameter."),
    OTHER_DATABASE("There is one database here. Leave this out."),
    ADMINISTRATION(
            "What the server is and does can't be asked here. The schema beside the query has labels, types and properties."),
    TRANSACTIONS("A query runs as a whole. Use CALL without this."),
    FOREACH("This only serves to change something. Use UNWIND to go through a list."),
    NOT_ON_THE_LIST(
            "This part of Cypher can't be used here. Use MATCH, WHERE, WITH, UNWIND, CALL with a subquery, and RETURN."),
    FUNCTION("This function can't be used here. Completion in the editor offers those that can."),
    PROCEDURE(
            "This procedure can't be called here. The schema beside the query has labels, types and properties."),
    RANGE_WITHOUT_END(
            "A range needs numbers whose size can be seen in the query. Write for example range(1, 12) or range(0, size(list) - 1)."),
    RANGE_TOO_LONG("A range has at most {most} numbers. Use a smaller one, or UNWIND two."),
    NESTED_TOO_FAR(
            "Lists within lists are gone through too often here. UNWIND one of them into rows first."),
    GROWS("This makes a list or text that can grow too large. Use UNWIND, or collect less."),
    PATTERN_NOT_LITERAL(
            "A regular expression must stand in the query as text. With a parameter, use CONTAINS or STARTS WITH."),
    PATTERN_TOO_COSTLY(
            "This regular expression could take for ever. Leave out repeated groups and use at most two * or +, or use CONTAINS."),
    PATTERN_ON_LONG_TEXT(
            "A regular expression can only be used on short text, such as a property. Use CONTAINS."),
    PATH_WITHOUT_END(
            "A path needs a longest length: at most {most} steps. Write for example *1..{most}."),
    PATH_TOO_LONG("A path has at most {most} steps here. Write a smaller number."),
    TOO_MANY_PATHS(
            "At most {most} paths for each pair, as a number in the query. Write a smaller one."),
    COUNT_USED(
            "A count over several maps can be below {k}, and this would tell it. Return the count as it is, or keep the large ones first: WITH …, count(*) AS n WHERE n >= {k}. Decimals can be made of it beside it: toFloat(n) / m."),
    COUNT_FILTERED(
            "Which rows there are would tell a count below {k}. Keep the large ones with a number of {k} or more: WITH …, count(*) AS n WHERE n >= {k}."),
    COUNT_ORDERED(
            "Ordered by a count and then cut or used, rows tell which count is larger. Write WITH …, count(*) AS n WHERE n >= {k} before it."),
    COUNT_MERGED(
            "Equal counts would become one row here, which tells that they are equal. Leave DISTINCT out, write UNION ALL, or keep the large ones first: WITH …, count(*) AS n WHERE n >= {k}."),
    COUNT_SKIPPED("A count after SKIP tells how many were left out. Count before it."),
    COUNT_CHOSE(
            "A count within each map decides here which rows are seen, or their order. Count them at the end (count(*) AS n), or keep those with {k} or more: WHERE n >= {k}."),
    COUNT_MISSING(
            "This is made of several rows or of a count, so how many it speaks of must stand beside it. Where it is made, add count(*) AS n (and each count it is made of), and return them as they are."),
    OPERATOR(
            "The database would do this by {operator}, which can't be used here. Write it another way."),
    GROUPS_FORM(
            "For groups, a query is one MATCH, perhaps with WHERE, and one RETURN. Leave out everything else."),
    GROUPS_MAP(
            "Groups are of maps: a pattern needs the map, as (e:Ego), and all patterns must hang together with it by their variables."),
    GROUPS_PATTERN(
            "For groups, a pattern has nodes and single relationships with labels and types. Put conditions into WHERE."),
    GROUPS_WHERE(
            "For groups, WHERE compares properties with values or parameters, such as a.died = true AND k.closeness > 3. Leave out the rest."),
    GROUPS_RETURN(
            "For groups, RETURN has at most 16 columns, each a property to group by, count(*), count(a), count(DISTINCT a), or of a property count, sum, avg, stDev or percentileCont with a number from 0 to 1. Leave out the rest, SKIP and DISTINCT included."),
    GROUPS_ORDER(
            "Groups are ordered by columns that are returned, and LIMIT has a whole number. Return what the order needs, and leave out the rest."),
    GROUPS_WITHOUT_COUNT("Groups need a count or a mean beside them. Add count(*)."),
    GROUPS_PLAN("You are told groups only, and no plan. Run the query instead.");

    private final String english;

    ViolationCode(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
