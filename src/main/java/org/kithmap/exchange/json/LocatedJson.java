package org.kithmap.exchange.json;

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
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ImportMessage;
import org.kithmap.exchange.format.ImportTerm;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.UnreadableFiles;
import org.kithmap.messages.MessageTerm;

/// A JSON value with its position in the file, so that messages can name the line and column.
sealed interface LocatedJson {

    JsonPosition at();

    /// Returns what the value is, in words for a message.
    MessageTerm what();

    /// Returns the value, short enough for a message; empty for objects and arrays.
    default String value() {
        return "";
    }

    record JsonPosition(int line, int column) {
        static JsonPosition of(JsonLocation location) {
            return new JsonPosition(
                    Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
        }
    }

    record JsonObject(JsonPosition at, Map<String, JsonField> byName) implements LocatedJson {
        @Override
        public MessageTerm what() {
            return ImportTerm.OBJECT.term();
        }
    }

    record JsonField(JsonPosition at, LocatedJson value) {}

    record JsonArray(JsonPosition at, List<LocatedJson> items) implements LocatedJson {
        @Override
        public MessageTerm what() {
            return ImportTerm.LIST.term();
        }
    }

    record JsonText(JsonPosition at, String text) implements LocatedJson {
        @Override
        public MessageTerm what() {
            return ImportTerm.THE_TEXT.term(value());
        }

        @Override
        public String value() {
            return ImportDiagnostic.brief(text);
        }
    }

    record JsonNumber(JsonPosition at, String digits) implements LocatedJson {
        @Override
        public MessageTerm what() {
            return ImportTerm.THE_NUMBER.term(value());
        }

        @Override
        public String value() {
            return digits;
        }
    }

    /// A literal that is neither a number nor a text.
    ///
    /// @param word true, false or null
    record JsonLiteral(JsonPosition at, String word) implements LocatedJson {
        @Override
        public MessageTerm what() {
            return ImportTerm.THE_WORD.term(value());
        }

        @Override
        public String value() {
            return word;
        }
    }

    /// The maximum depth: deeper than any version of the format, and safe for the stack.
    int DEEPEST = 20;

    JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .build();

    /// Parses a file.
    ///
    /// @throws UnreadableFiles if it is not valid JSON, with the position of the error
    static LocatedJson parse(InputFile file) {
        try (JsonParser parser = FACTORY.createParser(file.text())) {
            if (parser.nextToken() == null) {
                throw refused(file, new JsonPosition(1, 1), ImportMessage.JSON_EMPTY);
            }
            LocatedJson whole = node(parser);
            if (parser.nextToken() != null) {
                JsonPosition after = JsonPosition.of(parser.currentTokenLocation());
                throw refused(file, after, ImportMessage.MORE_AFTER_JSON);
            }
            return whole;
        } catch (JsonProcessingException e) {
            JsonPosition at =
                    e.getLocation() == null
                            ? new JsonPosition(1, 1)
                            : JsonPosition.of(e.getLocation());
            throw refused(
                    file, at, ImportMessage.NOT_JSON, "detail", plain(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // impossible: reading a string needs no I/O
        }
    }

    /// Returns Jackson's message without details about Java and the source of the text.
    private static String plain(String message) {
        return message.replaceAll("(?s) \\(start marker at.*", "")
                .replaceAll(" \\(code \\d+[^)]*\\)", "")
                .lines()
                .findFirst()
                .orElse("it can't be read");
    }

    private static UnreadableFiles refused(
            InputFile file, JsonPosition at, ImportMessage what, Object... parameters) {
        return new UnreadableFiles(
                List.of(
                        ImportDiagnostic.of(
                                file.name(), at.line(), at.column(), what, parameters)));
    }

    private static LocatedJson node(JsonParser parser) throws IOException {
        JsonPosition at = JsonPosition.of(parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, JsonField> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    JsonPosition name = JsonPosition.of(parser.currentTokenLocation());
                    String key = parser.currentName();
                    parser.nextToken();
                    fields.put(key, new JsonField(name, node(parser)));
                }
                yield new JsonObject(at, fields);
            }
            case START_ARRAY -> {
                List<LocatedJson> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(parser));
                }
                yield new JsonArray(at, items);
            }
            case VALUE_STRING -> new JsonText(at, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(at, parser.getText());
            default -> new JsonLiteral(at, parser.getText());
        };
    }
}
