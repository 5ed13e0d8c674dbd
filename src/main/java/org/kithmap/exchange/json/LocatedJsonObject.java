package org.kithmap.exchange.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.format.ImportTerm;
import org.kithmap.exchange.json.LocatedJson.JsonField;
import org.kithmap.exchange.json.LocatedJson.JsonObject;
import org.kithmap.exchange.json.LocatedJson.JsonPosition;
import org.kithmap.map.Coded;
import org.kithmap.map.FieldReader;

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
        return value(name).text();
    }

    @Override
    public @Nullable Integer whole(String name) {
        return value(name).whole();
    }

    @Override
    public @Nullable Double decimal(String name) {
        return value(name).decimal();
    }

    @Override
    public boolean bool(String name) {
        return value(name).bool();
    }

    @Override
    public @Nullable LocalDate date(String name) {
        return value(name).date();
    }

    @Override
    public <E extends Enum<E> & Coded> @Nullable E key(String name, Class<E> list) {
        return value(name).key(list);
    }

    @Override
    public <E extends Enum<E> & Coded> List<E> keys(String name, Class<E> list) {
        return each(name, value -> value.key(list));
    }

    @Override
    public List<String> texts(String name) {
        return each(name, JsonFieldValue::text);
    }

    @Override
    public List<Double> decimals(String name) {
        return each(name, JsonFieldValue::decimal);
    }

    @Override
    public @Nullable FieldReader within(String name) {
        return within(name, ImportTerm.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /// Returns the fields of an object inside this one; null if it is missing.
    @Nullable LocatedJsonObject within(String name, ImportTerm importTerm) {
        LocatedJson object = value(name).json();
        return object == null ? null : new LocatedJsonObject(importTerm, object, errors);
    }

    /// Reads the items of a list.
    ///
    /// @return an empty list if the field is missing
    List<LocatedJson> items(String name) {
        return value(name).items();
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

    private JsonFieldValue value(String name) {
        names.add(name);
        JsonField jsonField = jsonObject.byName().get(name);
        return new JsonFieldValue(name, jsonField == null ? null : jsonField.value(), fieldErrors);
    }

    /// Reads the items of a list, except those that are errors.
    private <T> List<T> each(String name, Function<JsonFieldValue, @Nullable T> read) {
        List<T> all = new ArrayList<>();
        for (LocatedJson item : items(name)) {
            T one = read.apply(new JsonFieldValue(name, item, fieldErrors));
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }
}
