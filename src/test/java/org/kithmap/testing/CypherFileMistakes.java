package org.kithmap.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.provider.Arguments;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.InvalidCypherFile;

/// Mistakes that are made in a Cypher file that is good otherwise.
///
/// @param file its path below `cypher/`
public record CypherFileMistakes(String file, String good) {

    /// The text with something written wrongly in it, and all that is said of it.
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
