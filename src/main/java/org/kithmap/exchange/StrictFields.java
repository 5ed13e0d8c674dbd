package org.kithmap.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.JsonNode.Field;
import org.kithmap.exchange.JsonNode.Fields;
import org.kithmap.exchange.JsonNode.Items;
import org.kithmap.exchange.JsonNode.Number;
import org.kithmap.exchange.JsonNode.Place;
import org.kithmap.exchange.JsonNode.Text;
import org.kithmap.exchange.JsonNode.Word;
import org.kithmap.map.FieldReader;
import org.kithmap.map.InvalidMap;
import org.kithmap.map.Keyed;

/// One object of a JSON file, asked field by field. Whatever is wrong becomes an error with its
/// place and the asking goes on, so that a person sees everything to mend at once; a field nobody
/// asked for is an error too ([#nothingElse]).
final class StrictFields implements FieldReader {

    private final String what;
    private final Fields fields;
    private final JsonErrors errors;
    private final Set<String> asked = new LinkedHashSet<>();

    /// @param what the thing it describes, in words for a message: "an alter"
    StrictFields(String what, JsonNode node, JsonErrors errors) {
        this.what = what;
        this.errors = errors;
        if (node instanceof Fields object) {
            this.fields = object;
        } else {
            errors.add(
                    node.at(),
                    "%s is here where %s belongs".formatted(node.what(), what),
                    "Put it in { }.");
            this.fields = new Fields(node.at(), Map.of());
        }
    }

    Place at() {
        return fields.at();
    }

    /// @return a blank where it is missing, which is an error
    @Override
    public String required(String name) {
        String text = text(name);
        requirePresent(name);
        return text == null ? " " : text;
    }

    /// @return 0 where it is missing, which is an error
    int requiredWhole(String name) {
        Integer number = whole(name);
        requirePresent(name);
        return number == null ? 0 : number;
    }

    /// @return the stand-in where it is missing, which is an error
    @Override
    public <E extends Enum<E> & Keyed> E requiredKey(String name, E standIn) {
        E key = key(name, standIn.getDeclaringClass());
        requirePresent(name);
        return key == null ? standIn : key;
    }

    /// @return a day where it is missing, which is an error
    @Override
    public LocalDate requiredDate(String name) {
        LocalDate date = date(name);
        requirePresent(name);
        return date == null ? LocalDate.EPOCH : date;
    }

    /// @return an empty list where it is missing, which is an error
    List<JsonNode> requiredItems(String name) {
        List<JsonNode> items = items(name);
        requirePresent(name);
        return items;
    }

    private void requirePresent(String name) {
        if (!fields.byName().containsKey(name)) {
            errors.add(
                    at(), "%s has no \"%s\"".formatted(what, name), "Add \"%s\".".formatted(name));
        }
    }

    @Override
    public @Nullable String text(String name) {
        return switch (value(name)) {
            case null -> null;
            case Text(Place _, String text) -> text;
            case JsonNode other -> wrong(name, other, "a text", "Write it in quotes: \"…\".");
        };
    }

    @Override
    public @Nullable Integer whole(String name) {
        JsonNode value = value(name);
        if (value instanceof Number(Place _, String digits) && digits.matches("-?\\d{1,9}")) {
            return Integer.valueOf(digits);
        }
        return value == null
                ? null
                : wrong(name, value, "a whole number", "Write it without quotes, point or comma.");
    }

    @Override
    public @Nullable Double decimal(String name) {
        return decimal(name, value(name));
    }

    private @Nullable Double decimal(String name, @Nullable JsonNode value) {
        if (value instanceof Number(Place _, String digits)
                && Double.isFinite(Double.parseDouble(digits))) {
            return Double.valueOf(digits);
        }
        return value == null
                ? null
                : wrong(name, value, "a number", "Write it without quotes, as in 2 or 0.5.");
    }

    @Override
    public boolean truth(String name) {
        return switch (value(name)) {
            case null -> false;
            case Word(Place _, String word) when !word.equals("null") -> word.equals("true");
            case JsonNode other ->
                    Boolean.TRUE.equals(
                            wrong(name, other, "true or false", "Write it without quotes."));
        };
    }

    @Override
    public @Nullable LocalDate date(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return wrong(
                    name, value(name), "a date", "Write year, month and day as in \"2026-10-02\".");
        }
    }

    @Override
    public <E extends Enum<E> & Keyed> @Nullable E key(String name, Class<E> list) {
        String text = text(name);
        return text == null ? null : key(list, place(name), name, text);
    }

    @Override
    public <E extends Enum<E> & Keyed> List<E> keys(String name, Class<E> list) {
        List<E> keys = new ArrayList<>();
        for (Text item : textItems(name)) {
            E key = key(list, item.at(), name, item.text());
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    @Override
    public List<String> texts(String name) {
        return textItems(name).stream().map(Text::text).toList();
    }

    @Override
    public List<Double> decimals(String name) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode item : items(name)) {
            Double number = decimal(name, item);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    @Override
    public @Nullable FieldReader within(String name) {
        JsonNode value = value(name);
        return value == null ? null : new StrictFields("\"%s\"".formatted(name), value, errors);
    }

    /// @return an empty list where it is missing
    List<JsonNode> items(String name) {
        return switch (value(name)) {
            case null -> List.of();
            case Items(Place _, List<JsonNode> items) -> items;
            case JsonNode other -> {
                wrong(name, other, "a list", "Put it in [ ].");
                yield List.of();
            }
        };
    }

    Place place(String name) {
        Field field = fields.byName().get(name);
        return field == null ? at() : field.value().at();
    }

    @Override
    public void nothingElse() {
        fields.byName()
                .forEach((name, field) -> {
                    if (!asked.contains(name)) {
                        errors.add(
                                field.at(),
                                "%s is not a field of %s".formatted(Remark.quoted(name), what),
                                "Remove it, or use one of: %s."
                                        .formatted(String.join(", ", asked)));
                    }
                });
    }

    private @Nullable JsonNode value(String name) {
        asked.add(name);
        Field field = fields.byName().get(name);
        return field == null ? null : field.value();
    }

    private List<Text> textItems(String name) {
        List<Text> texts = new ArrayList<>();
        for (JsonNode item : items(name)) {
            if (item instanceof Text text) {
                texts.add(text);
            } else {
                wrong(name, item, "a text", "Write it in quotes: \"…\".");
            }
        }
        return texts;
    }

    private <E extends Enum<E> & Keyed> @Nullable E key(
            Class<E> list, Place at, String name, String text) {
        try {
            return Keyed.of(list, text);
        } catch (InvalidMap e) {
            String[] notOneOf = String.valueOf(e.getMessage()).split(" is not one of: ", 2);
            errors.add(
                    at,
                    "\"%s\" of %s can't be %s".formatted(name, what, Remark.quoted(text)),
                    "Use one of: %s.".formatted(notOneOf[notOneOf.length - 1]));
            return null;
        }
    }

    private <T> @Nullable T wrong(
            String name, @Nullable JsonNode value, String expected, String fix) {
        if (value != null) {
            String hint =
                    value instanceof Word(Place _, String word) && word.equals("null")
                            ? "Leave \"%s\" out when there is no answer.".formatted(name)
                            : fix;
            errors.add(
                    value.at(),
                    "\"%s\" of %s is %s; %s belongs here"
                            .formatted(name, what, value.what(), expected),
                    hint);
        }
        return null;
    }
}
