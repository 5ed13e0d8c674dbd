package org.kithmap.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.provider.Arguments;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.InvalidCypherFile;

/// Mistakes to put into an otherwise correct Cypher file.
///
/// @param file its path below `cypher/`
public record CypherFileMistakes(String file, String good) {

    /// A text with a mistake in it, and the expected message.
    public Arguments mistake(String right, String wrong, int line, String whatAndFix) {
        assertThat(good).contains(right);
        return Arguments.of(
                good.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)),
                "cypher/%s, line %d: %s".formatted(file, line, whatAndFix));
    }

    public void refused(String text, String message, Consumer<CypherFile> read) {
        assertThatThrownBy(() -> read.accept(new CypherFile(file, text)))
                .isInstanceOf(InvalidCypherFile.class)
                .hasMessage(message);
    }
}
