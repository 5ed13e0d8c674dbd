package org.kithmap.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kithmap.wording.Term;

/// JSON that remembers where each value stood, so that every message about it can say line and
/// column.
sealed interface JsonNode {

    Place at();

    /// What it is, in words for a message.
    Term what();

    /// What stands there, short enough for a message; blank of what has parts.
    default String value() {
        return "";
    }

    record Place(int line, int column) {
        static Place of(JsonLocation location) {
            return new Place(
                    Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
        }
    }

    record Fields(Place at, Map<String, Field> byName) implements JsonNode {
        @Override
        public Term what() {
            return What.OBJECT.term();
        }
    }

    record Field(Place at, JsonNode value) {}

    record Items(Place at, List<JsonNode> items) implements JsonNode {
        @Override
        public Term what() {
            return What.LIST.term();
        }
    }

    record Text(Place at, String text) implements JsonNode {
        @Override
        public Term what() {
            return What.THE_TEXT.term(value());
        }

        @Override
        public String value() {
            return Remark.brief(text);
        }
    }

    record Number(Place at, String digits) implements JsonNode {
        @Override
        public Term what() {
            return What.THE_NUMBER.term(value());
        }

        @Override
        public String value() {
            return digits;
        }
    }

    /// @param word true, false or null
    record Word(Place at, String word) implements JsonNode {
        @Override
        public Term what() {
            return What.THE_WORD.term(value());
        }

        @Override
        public String value() {
            return word;
        }
    }

    /// Deeper than any version of the format goes, shallow enough for the stack.
    int DEEPEST = 20;

    JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .build();

    /// @throws UnreadableFiles where it stops being JSON
    static JsonNode parse(InputFile file) {
        try (JsonParser parser = FACTORY.createParser(file.text())) {
            if (parser.nextToken() == null) {
                throw refused(file, new Place(1, 1), Telling.JSON_EMPTY);
            }
            JsonNode whole = node(parser);
            if (parser.nextToken() != null) {
                Place after = Place.of(parser.currentTokenLocation());
                throw refused(file, after, Telling.MORE_AFTER_JSON);
            }
            return whole;
        } catch (JsonProcessingException e) {
            Place at = e.getLocation() == null ? new Place(1, 1) : Place.of(e.getLocation());
            throw refused(file, at, Telling.NOT_JSON, "detail", plain(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string in memory has no I/O to fail
        }
    }

    /// Jackson's own sentence, without what it says of Java and of where the text came from.
    private static String plain(String message) {
        return message.replaceAll("(?s) \\(start marker at.*", "")
                .replaceAll(" \\(code \\d+[^)]*\\)", "")
                .lines()
                .findFirst()
                .orElse("it can't be read");
    }

    private static UnreadableFiles refused(
            InputFile file, Place at, Telling what, Object... parameters) {
        return new UnreadableFiles(
                List.of(Remark.of(file.name(), at.line(), at.column(), what, parameters)));
    }

    private static JsonNode node(JsonParser parser) throws IOException {
        Place at = Place.of(parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Field> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    Place name = Place.of(parser.currentTokenLocation());
                    String key = parser.currentName();
                    parser.nextToken();
                    fields.put(key, new Field(name, node(parser)));
                }
                yield new Fields(at, fields);
            }
            case START_ARRAY -> {
                List<JsonNode> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(parser));
                }
                yield new Items(at, items);
            }
            case VALUE_STRING -> new Text(at, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Number(at, parser.getText());
            default -> new Word(at, parser.getText());
        };
    }
}
