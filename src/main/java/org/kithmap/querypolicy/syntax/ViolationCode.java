package org.kithmap.querypolicy.syntax;

import org.kithmap.messages.MessageCode;

/// The reasons for refusing a query, each with what to write instead.
public enum ViolationCode implements MessageCode {
    EMPTY("There is no query yet. Begin with MATCH."),
    TOO_LONG("The query has {bytes} bytes; at most {most} can be read. Split it into several."),
    CONTROL_CHARACTER(
            "The invisible character {character} could make the query look different from what it does. Remove it."),
    ESCAPED_CHARACTER(
            "This escape would be replaced before the query is read. Write the character itself."),
    TOO_DEEP(
            "Brackets, subqueries and CASE can be nested at most {most} deep. Move part of it into an earlier WITH."),
    TOO_MANY_TOKENS(
            "The query has {count} words and symbols; at most {most} can be read. Split it into several."),
    TOO_MANY_IN_A_ROW(
            "At most {most} of these can follow one another. Use a list, or move part of it into an earlier WITH."),
    PREFIX("Leave this out. Use the buttons beside the query to see the plan."),
    SEVERAL_STATEMENTS("One query at a time. Remove the semicolon and what follows it."),
    SYNTAX("{words}"),
    TOO_SLOW_TO_READ("The query takes too long to check. Make it simpler."),
    WRITES("Queries can't change anything. Read with MATCH and RETURN."),
    FILES("Queries can't read files or addresses. Put the values into a parameter."),
    OTHER_DATABASE("There is only one database. Leave this out."),
    ADMINISTRATION(
            "Queries can't read settings or the state of the server. The schema beside the query lists labels, types and properties."),
    TRANSACTIONS("A query always runs in one transaction. Use CALL without this."),
    FOREACH("This can only change data. Use UNWIND to go through a list."),
    NOT_ON_THE_LIST(
            "This part of Cypher can't be used here. Use MATCH, WHERE, WITH, UNWIND, CALL with a subquery, and RETURN."),
    FUNCTION("This function can't be used here. The editor suggests those that can."),
    PROCEDURE(
            "This procedure can't be called here. The schema beside the query lists labels, types and properties."),
    RANGE_WITHOUT_END(
            "A range needs numbers whose size can be seen in the query. Write for example range(1, 12) or range(0, size(list) - 1)."),
    RANGE_TOO_LONG("A range has at most {most} numbers. Use a smaller one, or UNWIND two."),
    NESTED_TOO_FAR("This goes through nested lists too often. UNWIND one of them into rows first."),
    GROWS("This makes a list or text that can grow too large. Use UNWIND, or collect less."),
    PATTERN_NOT_LITERAL(
            "A regular expression must be literal text in the query. With a parameter, use CONTAINS or STARTS WITH."),
    PATTERN_TOO_COSTLY(
            "This regular expression could take too long. Leave out repeated groups and use at most two * or +, or use CONTAINS."),
    PATTERN_ON_LONG_TEXT(
            "A regular expression can only be used on short text, such as a property. Use CONTAINS."),
    PATH_WITHOUT_END(
            "A path needs a maximum length of {most} steps or fewer. Write for example *1..{most}."),
    PATH_TOO_LONG("A path can have at most {most} steps. Write a smaller number."),
    TOO_MANY_PATHS(
            "At most {most} paths can be found for each pair. Write a smaller number in the query."),
    COUNT_USED(
            "A count over several maps can be below {k}, and this would reveal it. Return the count unchanged, or first keep only large counts: WITH …, count(*) AS n WHERE n >= {k}. A decimal can be computed beside it: toFloat(n) / m."),
    COUNT_FILTERED(
            "The choice of rows would reveal a count below {k}. Keep only counts of {k} or more: WITH …, count(*) AS n WHERE n >= {k}."),
    COUNT_ORDERED(
            "Rows that are ordered by a count and then limited or used reveal which count is larger. Write WITH …, count(*) AS n WHERE n >= {k} before it."),
    COUNT_MERGED(
            "Equal counts would become one row here, which reveals that they are equal. Leave DISTINCT out, use UNION ALL, or first keep only large counts: WITH …, count(*) AS n WHERE n >= {k}."),
    COUNT_SKIPPED("A count after SKIP reveals how many were left out. Count before it."),
    COUNT_CHOSE(
            "A count within each map decides here which rows are shown, or their order. Count them at the end (count(*) AS n), or keep those with {k} or more: WHERE n >= {k}."),
    COUNT_MISSING(
            "This combines several rows or counts, so the number of rows must be returned beside it. Where it is computed, add count(*) AS n (and each count it uses), and return them unchanged."),
    OPERATOR(
            "The database would do this by {operator}, which can't be used here. Write it another way."),
    GROUPS_FORM(
            "For groups, a query is one MATCH, perhaps with WHERE, and one RETURN. Leave out everything else."),
    GROUPS_MAP(
            "Groups are groups of maps. A pattern needs the map, as (e:Ego), and all patterns must be connected to it by their variables."),
    GROUPS_PATTERN(
            "For groups, a pattern has nodes and single relationships with labels and types. Put conditions into WHERE."),
    GROUPS_WHERE(
            "For groups, WHERE compares properties with values or parameters, such as a.died = true AND k.closeness > 3. Leave out the rest."),
    GROUPS_RETURN(
            "For groups, RETURN has at most 16 columns, each a property to group by, count(*), count(a), count(DISTINCT a), or of a property count, sum, avg, stDev or percentileCont with a number from 0 to 1. Leave out the rest, SKIP and DISTINCT included."),
    GROUPS_ORDER(
            "Groups are ordered by columns that are returned, and LIMIT has a whole number. Return what the order needs, and leave out the rest."),
    GROUPS_WITHOUT_COUNT("Groups need a count or a mean. Add count(*)."),
    GROUPS_PLAN("You can only see groups, and not the plan. Run the query instead.");

    private final String english;

    ViolationCode(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
