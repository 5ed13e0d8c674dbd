package org.kithmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.account.Account;
import org.kithmap.graph.Connection;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.seal.LostKey;
import picocli.CommandLine;

class PassphraseCommandTest {

    private static final Pattern CODE = Pattern.compile("(?m)^ +((?:\\w{4}-){7}\\w{4})$");

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aPassphraseIsSetUsedReplacedByTheSheetsCodeAndTakenAway() throws IOException {
        Path passphrase = written("passphrase", "vier fietsen in de motregen");
        SupportMap map = SupportMap.empty("a-map", "Ana");
        withMaps(maps -> maps.create(Account.OWNER.id(), map));
        Path names = Files.createDirectories(folder.resolve("data/research/1-copy"));
        Files.writeString(names.resolve("store"), "Ana");

        assertThat(run("passphrase", "--new-passphrase-file", passphrase.toString())).isZero();
        assertThat(names).doesNotExist();
        Matcher sheet = CODE.matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(sheet.find()).isTrue();

        assertThatThrownBy(() -> withMaps(maps -> {}))
                .isInstanceOf(LostKey.class)
                .hasMessageContaining("is protected by a passphrase.");
        withMaps(
                maps -> {
                    assertThat(maps.get(Account.OWNER.id(), map.id())).isEqualTo(map);
                    assertThat(maps.namesMayBeCopied()).isFalse();
                },
                "--passphrase-file",
                passphrase.toString());

        Path code = written("code", sheet.group(1));
        assertThat(run("passphrase", "--remove", "--passphrase-file", code.toString())).isZero();
        withMaps(maps -> assertThat(maps.namesMayBeCopied()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    short one | This passphrase would be guessed too soon (short). Four or five words that have nothing to do with each other are a good one. Nothing was changed.
                    passwordpassword | This passphrase would be guessed too soon (repeat). Four or five words that have nothing to do with each other are a good one. Nothing was changed.
                    """)
    void whatWouldBeGuessedIsRefused(String chosen, String said) throws IOException {
        Path passphrase = written("passphrase", chosen);
        assertThat(run("passphrase", "--new-passphrase-file", passphrase.toString())).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).endsWith(said + System.lineSeparator());
        assertThat(out.size()).isZero();
    }

    @Test
    void withoutATerminalAndAFileNothingIsChanged() {
        assertThat(run("passphrase")).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "If you forget the passphrase and lose the recovery sheet, nobody can read the names and words on your maps again, and neither can you.")
                .endsWith(
                        "No new passphrase: type the same twice in a terminal, or name a file that holds it with --new-passphrase-file. Nothing was changed."
                                + System.lineSeparator());
    }

    @Test
    void aPracticeHasNone() {
        assertThat(run("--practice", "passphrase")).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "A practice has no passphrase: everybody signs in with a password of their own, and replicas must start by themselves."
                                + System.lineSeparator());
    }

    private interface Use {
        void of(MapStore maps);
    }

    private void withMaps(Use use, String... arguments) {
        Options options = new Options();
        List<String> all = new ArrayList<>(List.of("--data", data().toString()));
        all.addAll(List.of(arguments));
        new CommandLine(new StartCommand(options)).parseArgs(all.toArray(String[]::new));
        Settings settings = options.settings();
        try (Connection connection = Database.open(settings, System.err)) {
            MapStore maps =
                    Kithmap.maps(
                            connection.graph(),
                            Database.seals(settings, connection.graph()),
                            Clock.systemUTC());
            Installation.prepare(connection.graph(), maps, false);
            use.of(maps);
        }
    }

    private int run(String... arguments) {
        Options options = new Options();
        List<String> all = new ArrayList<>(List.of("--data", data().toString()));
        all.addAll(List.of(arguments));
        return new CommandLine(new StartCommand(options))
                .addSubcommand(
                        new PassphraseCommand(
                                options,
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8)))
                .execute(all.toArray(String[]::new));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text + "\n");
    }
}
