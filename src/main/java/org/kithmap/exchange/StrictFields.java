package org.kithmap.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import org.kithmap.wording.Term;

/// One object of a JSON file, asked field by field. Whatever is wrong becomes an error with its
/// place and the asking goes on, so that a person sees everything to mend at once; a field nobody
/// asked for is an error too ([#nothingElse]).
final class StrictFields implements FieldReader {

    private final Term what;
    private final Fields fields;
    private final JsonErrors errors;
    private final Set<String> asked = new LinkedHashSet<>();

    /// @param what the thing it describes
    StrictFields(What what, JsonNode node, JsonErrors errors) {
        this.what = what.term();
        this.errors = errors;
        if (node instanceof Fields object) {
            this.fields = object;
        } else {
            errors.add(
                    node.at(),
                    Telling.NOT_AN_OBJECT,
                    "found",
                    node.what(),
                    "what",
                    this.what,
                    "value",
                    node.value());
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
            errors.add(at(), Telling.FIELD_NOT_THERE, "what", what, "field", name);
        }
    }

    @Override
    public @Nullable String text(String name) {
        return switch (value(name)) {
            case null -> null;
            case Text(Place _, String text) -> text;
            case JsonNode other -> wrong(name, other, What.TEXT, What.HINT_TEXT);
        };
    }

    @Override
    public @Nullable Integer whole(String name) {
        JsonNode value = value(name);
        if (value instanceof Number(Place _, String digits) && digits.matches("-?\\d{1,9}")) {
            return Integer.valueOf(digits);
        }
        return value == null ? null : wrong(name, value, What.WHOLE_NUMBER, What.HINT_WHOLE_NUMBER);
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
        return value == null ? null : wrong(name, value, What.NUMBER, What.HINT_NUMBER);
    }

    @Override
    public boolean truth(String name) {
        return switch (value(name)) {
            case null -> false;
            case Word(Place _, String word) when !word.equals("null") -> word.equals("true");
            case JsonNode other ->
                    Boolean.TRUE.equals(wrong(name, other, What.TRUTH, What.HINT_TRUTH));
        };
    }

    @Override
    public @Nullable LocalDate date(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return wrong(name, value(name), What.DATE, What.HINT_DATE);
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
        return value == null
                ? null
                : new StrictFields(What.valueOf(name.toUpperCase(Locale.ROOT)), value, errors);
    }

    /// @return an empty list where it is missing
    List<JsonNode> items(String name) {
        return switch (value(name)) {
            case null -> List.of();
            case Items(Place _, List<JsonNode> items) -> items;
            case JsonNode other -> {
                wrong(name, other, What.LIST, What.HINT_LIST);
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
                                Telling.UNKNOWN_FIELD,
                                "field",
                                Remark.brief(name),
                                "what",
                                what,
                                "list",
                                String.join(", ", asked));
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
                wrong(name, item, What.TEXT, What.HINT_TEXT);
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
                    Telling.WRONG_WORD,
                    "field",
                    name,
                    "what",
                    what,
                    "value",
                    Remark.brief(text),
                    "list",
                    notOneOf[notOneOf.length - 1]);
            return null;
        }
    }

    private <T> @Nullable T wrong(String name, @Nullable JsonNode value, What expected, What fix) {
        if (value != null) {
            What hint =
                    value instanceof Word(Place _, String word) && word.equals("null")
                            ? What.HINT_NULL
                            : fix;
            errors.add(
                    value.at(),
                    Telling.WRONG_TYPE,
                    "field",
                    name,
                    "what",
                    what,
                    "found",
                    value.what(),
                    "value",
                    value.value(),
                    "expected",
                    expected.term(),
                    "hint",
                    hint.term(name));
        }
        return null;
    }
}
