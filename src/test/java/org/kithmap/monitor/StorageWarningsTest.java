package org.kithmap.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageWarningsTest {

    private static final long MEGABYTE = 1024 * 1024;

    /// With 100 MB needed.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "900 500 201                 | ''",
                "900 199 150 101             | low199",
                "199 201 199 205 199         | low199",
                "199 300 199                 | low199 low199",
                "900 99 50 0                 | full99",
                "900 150 99 105 99 109 99    | low150 full99",
                "900 150 99 120 99           | low150 full99 full99",
                "50 300 50                   | full50 full50"
            })
    void eachThresholdCrossedIsOneWarning(String frees, String lines) {
        StorageWarnings warnings = new StorageWarnings(100 * MEGABYTE);
        List<String> told =
                Arrays.stream(frees.strip().split(" +"))
                        .flatMap(free -> warnings.after(Long.parseLong(free) * MEGABYTE).stream())
                        .toList();
        assertThat(told)
                .containsExactlyElementsOf(
                        Arrays.stream(lines.split(" "))
                                .filter(line -> !line.isEmpty())
                                .map(StorageWarningsTest::line)
                                .toList());
    }

    private static String line(String code) {
        String start = "The disk of the data folder has %s MB left. ";
        return code.startsWith("low")
                ? (start + "Below 100 MB, changes are refused. Free some space soon.")
                        .formatted(code.substring(3))
                : (start + "Changes are refused until 100 MB are free. Free some space.")
                        .formatted(code.substring(4));
    }
}
