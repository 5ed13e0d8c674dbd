package org.kithmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.app.Settings;
import org.kithmap.graph.DataFolder;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class OptionsTest {

    @Test
    void thePortAndTheFolderHaveDefaults() {
        Settings settings = settings("");
        assertThat(settings.port()).isEqualTo(5484);
        assertThat(settings.data()).isEqualTo(DataFolder.defaultFolder());
        assertThat(settings.neo4j()).isEmpty();
        assertThat(settings.freeMegabytes()).isEqualTo(512);
    }

    @ParameterizedTest
    @CsvSource({"'', false", "--practice, true"})
    void kithmapServesOnePersonUnlessItIsAPractice(String argument, boolean practice) {
        assertThat(settings(argument).practice()).isEqualTo(practice);
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        Matcher version =
                Pattern.compile("<artifactId>kithmap</artifactId>\\s*<version>([^<]+)</version>")
                        .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        StringWriter printed = new StringWriter();

        Commands.all().setOut(new PrintWriter(printed)).execute("--version");

        assertThat(printed.toString().strip()).isEqualTo("Kithmap " + version.group(1));
    }

    @Test
    void aRelativeFolderIsResolvedAgainstTheWorkingDirectory() {
        assertThat(settings("--data=maps").data()).isEqualTo(Path.of("maps").toAbsolutePath());
    }

    @Test
    void thePasswordOfNeo4jIsNotPrinted() {
        Settings settings = settings("--neo4j=bolt://db:7687", "--neo4j-password=secret");
        assertThat(settings.neo4j().orElseThrow().password()).isEqualTo("secret");
        assertThat(settings.toString()).contains("bolt://db:7687").doesNotContain("secret");
    }

    @Test
    void everySettingIsInTheTableOfSettingsWithItsVariable() throws IOException {
        Pattern variable = Pattern.compile("KITHMAP_\\w+");
        Map<String, String> known = new TreeMap<>();
        for (OptionSpec option :
                new CommandLine(new StartCommand(new Options())).getCommandSpec().options()) {
            Matcher named = variable.matcher(String.join(" ", option.description()));
            if (!option.hidden() && named.find()) {
                known.put(option.longestName(), named.group());
            }
        }
        Map<String, String> written =
                Pattern.compile("(?m)^\\| `(--[a-z0-9-]+)` \\| `(KITHMAP_\\w+)")
                        .matcher(Files.readString(Path.of("src/docs/settings.md")))
                        .results()
                        .collect(
                                Collectors.toMap(
                                        row -> row.group(1).replace("--no-", "--"),
                                        row -> row.group(2),
                                        (one, other) -> one,
                                        TreeMap::new));
        assertThat(written).isEqualTo(known);
    }

    private static Settings settings(String... arguments) {
        Options options = new Options();
        String[] given =
                java.util.Arrays.stream(arguments)
                        .filter(argument -> !argument.isEmpty())
                        .toArray(String[]::new);
        new CommandLine(new StartCommand(options)).parseArgs(given);
        return options.settings();
    }
}
