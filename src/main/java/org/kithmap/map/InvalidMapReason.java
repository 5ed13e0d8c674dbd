package org.kithmap.map;

import org.kithmap.messages.MessageCode;

/// The reasons why a map or a part of it can be invalid.
public enum InvalidMapReason implements MessageCode {
    NOT_IN_LIST("\"{value}\" is not one of: {list}"),
    SETTINGS_NOT_AN_OBJECT("settings must be a JSON object, written as text"),
    PLACE_NOT_TWO_NUMBERS("a position is two numbers, horizontal and vertical"),
    PLACE_OUT_OF_RANGE("a position must be from 0 to 1, but is {value}"),
    TIE_NOT_OF_TWO("a tie needs two different people, a and b"),
    SUPPORT_OF_NOBODY("support needs a person and a direction (received or given)"),
    ID_LENGTH("an id needs 1 to {most} characters"),
    NAME_MISSING("a name is missing; give it 1 to {most} characters"),
    WORDS_MISSING("words are missing; write 1 to {most} characters"),
    FIELD_MISSING("\"{field}\" is missing"),
    TOO_MANY("a map holds at most {most} {list}; this one has {count}"),
    TEXT_TOO_LONG("{field} has {count} characters; at most {most} fit"),
    TOO_MANY_ENTRIES("{field} has {count} entries; at most {most} fit"),
    SCALE_OUT_OF_RANGE("{field} is {value}; it goes from 1 to 5, or is left out"),
    TIED_TWICE("\"{a}\" and \"{b}\" are tied twice"),
    SUPPORT_TWICE("\"{alter}\" has the same type of support in the same area twice"),
    ID_TWICE("the id \"{id}\" is used twice"),
    NOT_AMONG_THE_ALTERS("{what} refers to \"{id}\", which is not a person on this map");

    private final String english;

    InvalidMapReason(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }

    InvalidMap of(Object... parameters) {
        return new InvalidMap(with(parameters));
    }
}
