package org.kithmap.querypolicy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A query of a text in `src/test/resources/querypolicy/`, under its title:
///
/// ```
/// == how many maps there are
/// MATCH (e:Ego) RETURN count(e)
/// ```
record TitledQuery(String title, String query) {

    static List<TitledQuery> of(String file) {
        try (InputStream in = TitledQuery.class.getResourceAsStream("/querypolicy/" + file)) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^== "))
                    .filter(block -> !block.isBlank())
                    .map(block -> block.split("\n", 2))
                    .map(block -> new TitledQuery(block[0].strip(), block[1].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
