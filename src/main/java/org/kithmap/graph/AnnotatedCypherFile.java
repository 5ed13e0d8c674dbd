package org.kithmap.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A Cypher file whose header describes it for people, with the checks that all such files share.
public final class AnnotatedCypherFile {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /// The fields of a header.
    ///
    /// @param wellNamed an example of a valid file name, for error messages
    /// @param once the required fields
    /// @param atMostOnce the optional fields
    /// @param often the fields that may occur any number of times
    public record Grammar(
            String wellNamed, List<String> once, List<String> atMostOnce, List<String> often) {

        private boolean single(String name) {
            return once.contains(name) || atMostOnce.contains(name);
        }

        private String names() {
            List<String> all =
                    Stream.of(once, atMostOnce, often)
                            .flatMap(List::stream)
                            .map(name -> "@" + name)
                            .toList();
            return String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast();
        }
    }

    private final String source;
    private final String key;
    private final CypherHeader cypherHeader;
    private final Grammar grammar;
    private final Map<String, CypherHeader.Field> single = new HashMap<>();

    /// @throws InvalidCypherFile if its name is no key, or a field is below the header
    public AnnotatedCypherFile(CypherFile cypher, Grammar grammar) {
        this.source = "cypher/" + cypher.name();
        this.key = cypher.name().replaceFirst(".*/", "").replaceFirst("\\.cypher$", "");
        this.cypherHeader = CypherHeader.read(source, cypher.text());
        this.grammar = grammar;
        if (!KEY.matcher(key).matches()) {
            throw wrong(
                    1,
                    "\"%s\" is not a valid key. Name the file with lower-case letters and hyphens, as in %s.",
                    key,
                    grammar.wellNamed());
        }
    }

    /// Reads and checks the fields in the order of the file.
    ///
    /// @param often receives the fields that may occur any number of times
    /// @throws InvalidCypherFile at the first error
    public void take(Consumer<CypherHeader.Field> often) {
        for (CypherHeader.Field field : cypherHeader.fields()) {
            if (field.text().isEmpty()) {
                throw wrong(
                        field.line(),
                        "@%s is empty. Write its text after it, or remove the line.",
                        field.name());
            }
            if (grammar.often().contains(field.name())) {
                often.accept(field);
            } else if (!grammar.single(field.name())) {
                throw wrong(
                        field.line(),
                        "there is no field @%s. Use %s.",
                        field.name(),
                        grammar.names());
            } else if (single.putIfAbsent(field.name(), field) != null) {
                throw wrong(field.line(), "@%s appears twice. Keep one of them.", field.name());
            }
        }
        for (String name : grammar.once()) {
            if (!single.containsKey(name)) {
                throw missing(name);
            }
        }
    }

    /// Returns its path for error messages.
    public String source() {
        return source;
    }

    /// Returns its name without folder and extension.
    public String key() {
        return key;
    }

    public CypherHeader header() {
        return cypherHeader;
    }

    /// Returns a required field.
    public CypherHeader.Field field(String name) {
        return Objects.requireNonNull(single.get(name));
    }

    public Optional<CypherHeader.Field> optional(String name) {
        return Optional.ofNullable(single.get(name));
    }

    /// Returns the text of a required field.
    public String text(String name) {
        return field(name).text();
    }

    /// Returns the first field of a kind whose text begins with a name.
    public CypherHeader.Field field(String kind, String name) {
        return cypherHeader.fields().stream()
                .filter(field ->
                        field.name().equals(kind) && field.text().split("\\s", 2)[0].equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Returns the element with a key.
    ///
    /// @param what the kind of element, for the error message
    /// @throws InvalidCypherFile if no element has this key
    public <T> T one(T[] list, Function<T, String> key, String text, int line, String what) {
        return Arrays.stream(list)
                .filter(member -> key.apply(member).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        wrong(
                                line,
                                "\"%s\" is not a valid %s. Use one of: %s.",
                                text,
                                what,
                                Arrays.stream(list).map(key).collect(Collectors.joining(", "))));
    }

    public InvalidCypherFile missing(String name) {
        return wrong(1, "@%s is missing. Add a line // @%s … to the header.", name, name);
    }

    /// Creates an exception for the wrong use of a parameter.
    public InvalidCypherFile wrong(
            CypherParameter cypherParameter, String whatAndFix, @Nullable Object... details) {
        return wrong(cypherHeader.bodyLine() + cypherParameter.line() - 1, whatAndFix, details);
    }

    public InvalidCypherFile wrong(int line, String whatAndFix, @Nullable Object... details) {
        return new InvalidCypherFile(source, line, whatAndFix.formatted(details));
    }
}
