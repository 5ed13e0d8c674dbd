package org.kithmap.exchange.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.format.ImportTerm;
import org.kithmap.exchange.json.LocatedJson.JsonArray;
import org.kithmap.exchange.json.LocatedJson.JsonField;
import org.kithmap.exchange.json.LocatedJson.JsonLiteral;
import org.kithmap.exchange.json.LocatedJson.JsonNumber;
import org.kithmap.exchange.json.LocatedJson.JsonObject;
import org.kithmap.exchange.json.LocatedJson.JsonPosition;
import org.kithmap.exchange.json.LocatedJson.JsonText;
import org.kithmap.map.Coded;
import org.kithmap.map.FieldReader;
import org.kithmap.map.InvalidMap;

/// A reader for the fields of one object in a JSON file. Errors are collected with their positions
/// and reading continues, so that a person sees all errors at once. A field that was not read is an
/// error too ([#nothingElse]).
final class LocatedJsonObject implements FieldReader {

    private final JsonObject jsonObject;
    private final JsonErrors errors;
    private final JsonFieldErrors fieldErrors;
    private final Set<String> names = new LinkedHashSet<>();

    /// @param importTerm the kind of thing that the object describes
    LocatedJsonObject(ImportTerm importTerm, LocatedJson node, JsonErrors errors) {
        this.errors = errors;
        this.fieldErrors = new JsonFieldErrors(importTerm.term(), errors);
        if (node instanceof JsonObject object) {
            this.jsonObject = object;
        } else {
            fieldErrors.notAnObject(node);
            this.jsonObject = new JsonObject(node.at(), Map.of());
        }
    }

    JsonPosition at() {
        return jsonObject.at();
    }

    /// @return a blank if the field is missing, which is an error
    @Override
    public String required(String name) {
        String text = text(name);
        requirePresent(name);
        return text == null ? " " : text;
    }

    /// Reads a required whole number.
    ///
    /// @return 0 if the field is missing, which is an error
    int requiredWhole(String name) {
        Integer number = whole(name);
        requirePresent(name);
        return number == null ? 0 : number;
    }

    /// @return `standIn` if the field is missing, which is an error
    @Override
    public <E extends Enum<E> & Coded> E requiredKey(String name, E standIn) {
        E key = key(name, standIn.getDeclaringClass());
        requirePresent(name);
        return key == null ? standIn : key;
    }

    /// @return 1970-01-01 if the field is missing, which is an error
    @Override
    public LocalDate requiredDate(String name) {
        LocalDate date = date(name);
        requirePresent(name);
        return date == null ? LocalDate.EPOCH : date;
    }

    /// Reads the items of a required list.
    ///
    /// @return an empty list if the field is missing, which is an error
    List<LocatedJson> requiredItems(String name) {
        List<LocatedJson> items = items(name);
        requirePresent(name);
        return items;
    }

    private void requirePresent(String name) {
        if (!jsonObject.byName().containsKey(name)) {
            fieldErrors.missing(at(), name);
        }
    }

    @Override
    public @Nullable String text(String name) {
        return switch (value(name)) {
            case null -> null;
            case JsonText(JsonPosition _, String text) -> text;
            case LocatedJson other -> wrong(name, other, ImportTerm.TEXT, ImportTerm.HINT_TEXT);
        };
    }

    @Override
    public @Nullable Integer whole(String name) {
        LocatedJson value = value(name);
        if (value instanceof JsonNumber(JsonPosition _, String digits)
                && digits.matches("-?\\d{1,9}")) {
            return Integer.valueOf(digits);
        }
        return value == null
                ? null
                : wrong(name, value, ImportTerm.WHOLE_NUMBER, ImportTerm.HINT_WHOLE_NUMBER);
    }

    @Override
    public @Nullable Double decimal(String name) {
        return decimal(name, value(name));
    }

    private @Nullable Double decimal(String name, @Nullable LocatedJson value) {
        if (value instanceof JsonNumber(JsonPosition _, String digits)
                && Double.isFinite(Double.parseDouble(digits))) {
            return Double.valueOf(digits);
        }
        return value == null ? null : wrong(name, value, ImportTerm.NUMBER, ImportTerm.HINT_NUMBER);
    }

    @Override
    public boolean bool(String name) {
        return switch (value(name)) {
            case null -> false;
            case JsonLiteral(JsonPosition _, String word) when !word.equals("null") ->
                    word.equals("true");
            case LocatedJson other ->
                    Boolean.TRUE.equals(
                            wrong(name, other, ImportTerm.TRUTH, ImportTerm.HINT_TRUTH));
        };
    }

    @Override
    public @Nullable LocalDate date(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return wrong(name, value(name), ImportTerm.DATE, ImportTerm.HINT_DATE);
        }
    }

    @Override
    public <E extends Enum<E> & Coded> @Nullable E key(String name, Class<E> list) {
        String text = text(name);
        return text == null ? null : key(list, place(name), name, text);
    }

    @Override
    public <E extends Enum<E> & Coded> List<E> keys(String name, Class<E> list) {
        List<E> keys = new ArrayList<>();
        for (JsonText item : textItems(name)) {
            E key = key(list, item.at(), name, item.text());
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    @Override
    public List<String> texts(String name) {
        return textItems(name).stream().map(JsonText::text).toList();
    }

    @Override
    public List<Double> decimals(String name) {
        List<Double> numbers = new ArrayList<>();
        for (LocatedJson item : items(name)) {
            Double number = decimal(name, item);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    @Override
    public @Nullable FieldReader within(String name) {
        return within(name, ImportTerm.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /// Returns the fields of an object inside this one; null if it is missing.
    @Nullable LocatedJsonObject within(String name, ImportTerm importTerm) {
        LocatedJson value = value(name);
        return value == null ? null : new LocatedJsonObject(importTerm, value, errors);
    }

    /// Reads the items of a list.
    ///
    /// @return an empty list if the field is missing
    List<LocatedJson> items(String name) {
        return switch (value(name)) {
            case null -> List.of();
            case JsonArray(JsonPosition _, List<LocatedJson> items) -> items;
            case LocatedJson other -> {
                wrong(name, other, ImportTerm.LIST, ImportTerm.HINT_LIST);
                yield List.of();
            }
        };
    }

    JsonPosition place(String name) {
        JsonField jsonField = jsonObject.byName().get(name);
        return jsonField == null ? at() : jsonField.value().at();
    }

    @Override
    public void nothingElse() {
        jsonObject
                .byName()
                .forEach((name, jsonField) -> {
                    if (!names.contains(name)) {
                        fieldErrors.unknown(jsonField.at(), name, names);
                    }
                });
    }

    private @Nullable LocatedJson value(String name) {
        names.add(name);
        JsonField jsonField = jsonObject.byName().get(name);
        return jsonField == null ? null : jsonField.value();
    }

    private List<JsonText> textItems(String name) {
        List<JsonText> texts = new ArrayList<>();
        for (LocatedJson item : items(name)) {
            if (item instanceof JsonText jsonText) {
                texts.add(jsonText);
            } else {
                wrong(name, item, ImportTerm.TEXT, ImportTerm.HINT_TEXT);
            }
        }
        return texts;
    }

    private <E extends Enum<E> & Coded> @Nullable E key(
            Class<E> list, JsonPosition at, String name, String text) {
        try {
            return Coded.of(list, text);
        } catch (InvalidMap e) {
            fieldErrors.notInList(at, name, text, e);
            return null;
        }
    }

    private <T> @Nullable T wrong(
            String name, @Nullable LocatedJson value, ImportTerm expected, ImportTerm fix) {
        if (value != null) {
            fieldErrors.wrongType(name, value, expected, fix);
        }
        return null;
    }
}
