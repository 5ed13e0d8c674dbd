package org.kithmap.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kithmap.json.JsonFields;
import org.kithmap.map.Coded;
import org.kithmap.map.FieldReader;
import org.kithmap.map.InvalidMap;

/// The fields of one element in a change. Null, false and empty values count as absent. The first
/// error is thrown, with a message that names the field.
final class ElementFields implements FieldReader {

    private final String what;
    private final ObjectNode json;
    private final Set<String> hidden;
    private final Set<String> names = new LinkedHashSet<>();
    private final JsonFields present;

    /// @param what the element, in words for a message: "an alter"
    /// @param hidden fields that a message does not suggest
    ElementFields(String what, ObjectNode json, List<String> hidden) {
        this.what = what;
        this.json = json;
        this.hidden = Set.copyOf(hidden);
        ObjectNode values = json.objectNode();
        json.properties().stream()
                .filter(field -> !isNothing(field.getValue()))
                .forEach(field -> values.set(field.getKey(), field.getValue()));
        this.present =
                new JsonFields(values, (field, wrong) -> new InvalidMap(field + " " + wrong));
    }

    /// Returns whether a value counts as absent.
    static boolean isNothing(@Nullable JsonNode value) {
        return value == null
                || value.isNull()
                || value.isMissingNode()
                || (value.isBoolean() && !value.booleanValue())
                || (value.isTextual() && value.textValue().isEmpty())
                || (value.isArray() && value.isEmpty());
    }

    @Override
    public String required(String name) {
        return present.required(name, text(name));
    }

    @Override
    public LocalDate requiredDate(String name) {
        return present.required(name, date(name));
    }

    @Override
    public <E extends Enum<E> & Coded> E requiredKey(String name, E standIn) {
        return present.required(name, key(name, standIn.getDeclaringClass()));
    }

    @Override
    public @Nullable String text(String name) {
        return noted(name).text(name);
    }

    @Override
    public @Nullable Integer whole(String name) {
        return noted(name).whole(name);
    }

    @Override
    public @Nullable Double decimal(String name) {
        return noted(name).decimal(name);
    }

    @Override
    public boolean bool(String name) {
        return noted(name).flag(name);
    }

    private JsonFields noted(String name) {
        names.add(name);
        return present;
    }

    @Override
    public @Nullable LocalDate date(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(name, "a date such as 2026-10-02");
        }
    }

    @Override
    public <E extends Enum<E> & Coded> @Nullable E key(String name, Class<E> list) {
        String text = text(name);
        return text == null ? null : key(name, list, text);
    }

    @Override
    public <E extends Enum<E> & Coded> List<E> keys(String name, Class<E> list) {
        return texts(name).stream().map(text -> key(name, list, text)).toList();
    }

    @Override
    public List<String> texts(String name) {
        return all(name, "a list of texts", JsonNode::isTextual, JsonNode::textValue);
    }

    @Override
    public List<Double> decimals(String name) {
        return all(name, "a list of numbers", JsonFields::isFinite, JsonNode::doubleValue);
    }

    @Override
    public @Nullable FieldReader within(String name) {
        JsonFields inner = noted(name).object(name);
        return inner == null ? null : new ElementFields(name, (ObjectNode) inner.json(), List.of());
    }

    @Override
    public void nothingElse() {
        json.fieldNames()
                .forEachRemaining(name -> {
                    if (!names.contains(name)) {
                        throw unknown(name);
                    }
                });
    }

    private InvalidMap unknown(String name) {
        return new InvalidMap(
                "\"%s\" is not a field of %s; its fields are: %s"
                        .formatted(
                                name,
                                what,
                                String.join(
                                        ", ",
                                        names.stream()
                                                .filter(known -> !hidden.contains(known))
                                                .toList())));
    }

    private static <E extends Enum<E> & Coded> E key(String name, Class<E> list, String text) {
        try {
            return Coded.of(list, text);
        } catch (InvalidMap e) {
            throw new InvalidMap("%s: %s".formatted(name, e.getMessage()));
        }
    }

    private <T> List<T> all(
            String name, String form, Predicate<JsonNode> fits, Function<JsonNode, T> read) {
        JsonNode list = noted(name).json().path(name);
        if (!list.isMissingNode() && !list.isArray()) {
            throw wrong(name, form);
        }
        List<T> all = new ArrayList<>();
        for (JsonNode value : list) {
            if (!fits.test(value)) {
                throw wrong(name, form);
            }
            all.add(read.apply(value));
        }
        return all;
    }

    private static InvalidMap wrong(String name, String form) {
        return new InvalidMap("%s must be %s".formatted(name, form));
    }
}
