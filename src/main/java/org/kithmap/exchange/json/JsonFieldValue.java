package org.kithmap.exchange.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.format.ImportTerm;
import org.kithmap.exchange.json.LocatedJson.JsonArray;
import org.kithmap.exchange.json.LocatedJson.JsonLiteral;
import org.kithmap.exchange.json.LocatedJson.JsonNumber;
import org.kithmap.exchange.json.LocatedJson.JsonPosition;
import org.kithmap.exchange.json.LocatedJson.JsonText;
import org.kithmap.map.Coded;
import org.kithmap.map.InvalidMap;

/// The value of a field in a JSON file, or of one item of its list. Converts it to a type of Java;
/// a value of another JSON type is an error, and read as if the field were missing.
///
/// @param name of the field
/// @param json null if the field is missing
record JsonFieldValue(String name, @Nullable LocatedJson json, JsonFieldErrors errors) {

    @Nullable String text() {
        return switch (json) {
            case null -> null;
            case JsonText(JsonPosition _, String text) -> text;
            case LocatedJson _ -> wrong(ImportTerm.TEXT, ImportTerm.HINT_TEXT);
        };
    }

    @Nullable Integer whole() {
        if (json instanceof JsonNumber(JsonPosition _, String digits)
                && digits.matches("-?\\d{1,9}")) {
            return Integer.valueOf(digits);
        }
        return wrong(ImportTerm.WHOLE_NUMBER, ImportTerm.HINT_WHOLE_NUMBER);
    }

    @Nullable Double decimal() {
        if (json instanceof JsonNumber(JsonPosition _, String digits)
                && Double.isFinite(Double.parseDouble(digits))) {
            return Double.valueOf(digits);
        }
        return wrong(ImportTerm.NUMBER, ImportTerm.HINT_NUMBER);
    }

    /// @return false if the field is missing
    boolean bool() {
        if (json instanceof JsonLiteral(JsonPosition _, String word) && !word.equals("null")) {
            return word.equals("true");
        }
        return Boolean.TRUE.equals(wrong(ImportTerm.TRUTH, ImportTerm.HINT_TRUTH));
    }

    @Nullable LocalDate date() {
        String text = text();
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return wrong(ImportTerm.DATE, ImportTerm.HINT_DATE);
        }
    }

    <E extends Enum<E> & Coded> @Nullable E key(Class<E> list) {
        String text = text();
        try {
            return text == null ? null : Coded.of(list, text);
        } catch (InvalidMap e) {
            errors.notInList(Objects.requireNonNull(json).at(), name, text, e);
            return null;
        }
    }

    /// @return an empty list if the field is missing
    List<LocatedJson> items() {
        if (json instanceof JsonArray(JsonPosition _, List<LocatedJson> items)) {
            return items;
        }
        wrong(ImportTerm.LIST, ImportTerm.HINT_LIST);
        return List.of();
    }

    /// Adds an error, unless the field is missing.
    private <T> @Nullable T wrong(ImportTerm expected, ImportTerm fix) {
        if (json != null) {
            errors.wrongType(name, json, expected, fix);
        }
        return null;
    }
}
