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
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Coded;
import org.kithmap.map.FieldReader;
import org.kithmap.map.InvalidMap;

/// The fields of one element in a change. Null, false and empty values count as absent. The first
/// error is thrown, with a message that names the field.
///
/// @param what the element, in words for a message: "an alter"
/// @param hidden fields that a message does not suggest
record JsonFields(String what, JsonNode json, Set<String> hidden, Set<String> asked)
        implements FieldReader {

    JsonFields(String what, ObjectNode json, List<String> hidden) {
        this(what, json, Set.copyOf(hidden), new LinkedHashSet<>());
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
        return present(name, text(name));
    }

    @Override
    public LocalDate requiredDate(String name) {
        return present(name, date(name));
    }

    @Override
    public <E extends Enum<E> & Coded> E requiredKey(String name, E standIn) {
        return present(name, key(name, standIn.getDeclaringClass()));
    }

    @Override
    public @Nullable String text(String name) {
        return one(name, "text", JsonNode::isTextual, JsonNode::textValue);
    }

    @Override
    public @Nullable Integer whole(String name) {
        return one(name, "a whole number", JsonNode::isInt, JsonNode::intValue);
    }

    @Override
    public @Nullable Double decimal(String name) {
        return one(name, "a number", JsonFields::isFinite, JsonNode::doubleValue);
    }

    @Override
    public boolean truth(String name) {
        return Boolean.TRUE.equals(
                one(name, "true or false", JsonNode::isBoolean, JsonNode::booleanValue));
    }

    @Override
    public @Nullable LocalDate date(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidMap("%s must be a date such as 2026-10-02".formatted(name));
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
        ObjectNode inner = one(name, "an object", JsonNode::isObject, value -> (ObjectNode) value);
        return inner == null ? null : new JsonFields(name, inner, List.of());
    }

    @Override
    public void nothingElse() {
        json.fieldNames()
                .forEachRemaining(name -> {
                    if (!asked.contains(name)) {
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
                                        asked.stream()
                                                .filter(known -> !hidden.contains(known))
                                                .toList())));
    }

    private static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }

    private static <E extends Enum<E> & Coded> E key(String name, Class<E> list, String text) {
        try {
            return Coded.of(list, text);
        } catch (InvalidMap e) {
            throw new InvalidMap("%s: %s".formatted(name, e.getMessage()));
        }
    }

    private static <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw new InvalidMap("%s is missing".formatted(name));
        }
        return value;
    }

    private <T> @Nullable T one(
            String name,
            String form,
            Function<JsonNode, Boolean> fits,
            Function<JsonNode, T> read) {
        asked.add(name);
        JsonNode value = json.path(name);
        if (isNothing(value)) {
            return null;
        }
        if (!fits.apply(value)) {
            throw new InvalidMap("%s must be %s".formatted(name, form));
        }
        return read.apply(value);
    }

    private <T> List<T> all(
            String name,
            String form,
            Function<JsonNode, Boolean> fits,
            Function<JsonNode, T> read) {
        asked.add(name);
        JsonNode list = json.path(name);
        List<T> all = new ArrayList<>();
        if (isNothing(list)) {
            return all;
        }
        for (JsonNode value : list) {
            if (!fits.apply(value)) {
                throw new InvalidMap("%s must be %s".formatted(name, form));
            }
            all.add(read.apply(value));
        }
        if (!list.isArray()) {
            throw new InvalidMap("%s must be %s".formatted(name, form));
        }
        return all;
    }
}
