package org.kithmap.exchange.format;

import java.util.Locale;
import org.kithmap.messages.MessageTerm;

/// Names of the things that an imported file contains or should contain.
public enum ImportTerm {
    KITHMAP_FILE("a Kithmap file"),
    MAP("a map"),
    ALTER("a person"),
    TIE("a tie"),
    SUPPORT("support"),
    REFLECTION("a reflection"),
    STEP("a step"),
    CONTACT("a contact"),
    VIEW("a view"),
    PLACES("\"places\""),
    HARD_DAY("\"hardDay\""),
    PERSON_TO_CALL("somebody to call"),

    TEXT("a text"),
    WHOLE_NUMBER("a whole number"),
    NUMBER("a number"),
    TRUTH("true or false"),
    DATE("a date"),
    LIST("a list"),
    OBJECT("an object"),
    THE_TEXT("the text \"{value}\""),
    THE_NUMBER("the number {value}"),
    THE_WORD("{value}"),

    HINT_TEXT("Write it in quotes: \"…\"."),
    HINT_WHOLE_NUMBER("Write it without quotes or decimals."),
    HINT_NUMBER("Write it without quotes, such as 2 or 0.5."),
    HINT_TRUTH("Write it without quotes."),
    HINT_DATE("Write it as year-month-day, such as \"2026-10-02\"."),
    HINT_LIST("Put it in [ ]."),
    HINT_NULL("Leave \"{field}\" out if there is no answer."),

    COMMA("comma"),
    SEMICOLON("semicolon"),
    TAB("tab");

    private final String english;

    ImportTerm(String english) {
        this.english = english;
    }

    /// Returns the term with a value in its text.
    ///
    /// @param value the text for the placeholder {value} or {field}
    public MessageTerm term(String value) {
        return new MessageTerm(
                key(),
                english.replaceAll("\\{\\w+}", java.util.regex.Matcher.quoteReplacement(value)));
    }

    public MessageTerm term() {
        return new MessageTerm(key(), english);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
