package org.kithmap.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kithmap.problem.InvalidRequest;

/// The fields of one JSON object. A field that is null counts as missing. The first error is
/// thrown, with a message that names the field and says what it must be.
///
/// @param json the object
/// @param failure returns the exception for a field and what is wrong with it, such as "must be
///   text"
public record JsonFields(JsonNode json, BiFunction<String, String, RuntimeException> failure) {

    /// Creates a reader of an object in a request, which throws [InvalidRequest].
    public static JsonFields ofRequest(JsonNode json) {
        return new JsonFields(
                json, (field, wrong) -> new InvalidRequest("\"%s\" %s.".formatted(field, wrong)));
    }

    /// Requires that there are no fields but these. A misspelt field would count as missing, which
    /// can mean the opposite.
    public JsonFields requireKnown(String... known) {
        List<String> fields = Arrays.asList(known);
        json.fieldNames()
                .forEachRemaining(name -> {
                    if (!fields.contains(name)) {
                        throw failure.apply(
                                name, "is unknown. Use only: " + String.join(", ", fields));
                    }
                });
        return this;
    }

    /// Returns whether a field is there, even if it is null.
    public boolean has(String field) {
        return json.has(field);
    }

    /// Returns a value that was read from a field.
    ///
    /// @param value null if the field is missing, which is an error
    public <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw failure.apply(field, "is missing");
        }
        return value;
    }

    public @Nullable String text(String field) {
        return one(field, "text", JsonNode::isTextual, JsonNode::textValue);
    }

    public String requiredText(String field) {
        return required(field, text(field));
    }

    /// Returns whether a field is true; a missing one is not.
    public boolean flag(String field) {
        return Boolean.TRUE.equals(bool(field));
    }

    public boolean requiredFlag(String field) {
        Boolean flag = bool(field);
        if (flag == null) {
            throw failure.apply(field, "must be true or false");
        }
        return flag;
    }

    private @Nullable Boolean bool(String field) {
        return one(field, "true or false", JsonNode::isBoolean, JsonNode::booleanValue);
    }

    public @Nullable Integer whole(String field) {
        return one(field, "a whole number", JsonNode::isInt, JsonNode::intValue);
    }

    /// Returns a required whole number from a range.
    public int requiredWhole(String field, int least, int most) {
        JsonNode value = json.path(field);
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw failure.apply(
                    field, "must be a whole number from %d to %d".formatted(least, most));
        }
        return value.intValue();
    }

    public @Nullable Double decimal(String field) {
        return one(field, "a number", JsonFields::isFinite, JsonNode::doubleValue);
    }

    public static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }

    /// Returns the field `version`: the number of the version that the sender wants to change.
    public long version() {
        JsonNode version = json.path("version");
        if (!version.canConvertToLong() || !version.isIntegralNumber()) {
            throw failure.apply("version", "must be the version number that was read");
        }
        return version.longValue();
    }

    public @Nullable LocalDate date(String field) {
        String text = text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw notADate(field);
        }
    }

    /// Returns the exception for an invalid field.
    ///
    /// @param wrong what is wrong with it, such as "must be a list"
    public RuntimeException invalid(String field, String wrong) {
        return failure.apply(field, wrong);
    }

    /// Returns the exception for a field that is not a date, or not one that can be meant.
    public RuntimeException notADate(String field) {
        return failure.apply(field, "must be a date such as 2027-03-31");
    }

    /// Returns the object in a field.
    ///
    /// @return null if the field is missing
    public @Nullable JsonFields object(String field) {
        JsonNode object = one(field, "an object", JsonNode::isObject, Function.identity());
        return object == null ? null : new JsonFields(object, failure);
    }

    /// Returns the items of a list, which is empty if the field is missing.
    public List<JsonNode> items(String field) {
        return isMissing(field) ? List.of() : requiredItems(field);
    }

    public List<JsonNode> requiredItems(String field) {
        return items(field, "a list", JsonNode::isArray);
    }

    public List<String> texts(String field) {
        List<JsonNode> items = items(field);
        if (!items.stream().allMatch(JsonNode::isTextual)) {
            throw failure.apply(field, "must be a list of texts");
        }
        return items.stream().map(JsonNode::textValue).toList();
    }

    /// Returns the objects of a list, which is empty if the field is missing.
    public List<JsonFields> objects(String field, int most) {
        if (isMissing(field)) {
            return List.of();
        }
        List<JsonNode> items =
                items(
                        field,
                        "a list of at most %d entries".formatted(most),
                        list -> list.isArray() && list.size() <= most);
        if (!items.stream().allMatch(JsonNode::isObject)) {
            throw failure.apply(field, "must be a list of objects");
        }
        return items.stream().map(item -> new JsonFields(item, failure)).toList();
    }

    private List<JsonNode> items(String field, String form, Predicate<JsonNode> fits) {
        JsonNode list = json.path(field);
        if (!fits.test(list)) {
            throw failure.apply(field, "must be " + form);
        }
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }

    private boolean isMissing(String field) {
        JsonNode value = json.path(field);
        return value.isMissingNode() || value.isNull();
    }

    private <T> @Nullable T one(
            String field, String form, Predicate<JsonNode> fits, Function<JsonNode, T> read) {
        if (isMissing(field)) {
            return null;
        }
        JsonNode value = json.path(field);
        if (!fits.test(value)) {
            throw failure.apply(field, "must be " + form);
        }
        return read.apply(value);
    }
}
