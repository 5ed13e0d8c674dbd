package org.kithmap.cli;

import static picocli.CommandLine.ScopeType.INHERIT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.Role;
import org.kithmap.app.PracticeRules;
import org.kithmap.app.Settings;
import org.kithmap.graph.DataFolder;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options of all commands, from the command line or the environment. They may be written
/// before or after the name of a command.
final class Options {

    private static final int MAX_DAYS = 36_500;
    private static final int MAX_PORT = 65_535;

    private static final int MAX_LOCK_AFTER = 240;

    @Option(
            scope = INHERIT,
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:KITHMAP_PORT:-5484}",
            description =
                    "The port of the page (${DEFAULT-VALUE}; KITHMAP_PORT). 0 picks a free one.")
    int port;

    @Option(
            scope = INHERIT,
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:KITHMAP_DATA}",
            description = "The folder for maps (by default in your home folder; KITHMAP_DATA).")
    @Nullable Path data;

    @Option(
            scope = INHERIT,
            names = "--key-file",
            paramLabel = "FILE",
            defaultValue = "${env:KITHMAP_KEY_FILE}",
            description = {
                "The file with the keys that encrypt names and words on maps (by default in the data folder; KITHMAP_KEY_FILE). The first start creates it.",
                "If it is lost, those names and words are lost. Replicas share it."
            })
    @Nullable Path keyFile;

    /// Hidden, because all users of the machine can read command lines. Meant for the environment.
    @Option(
            scope = INHERIT,
            names = "--passphrase",
            hidden = true,
            defaultValue = "${env:KITHMAP_PASSPHRASE:-}")
    String passphrase = "";

    @Option(
            scope = INHERIT,
            names = "--passphrase-file",
            paramLabel = "FILE",
            defaultValue = "${env:KITHMAP_PASSPHRASE_FILE}",
            description =
                    "For import, export and query without a terminal: read the passphrase of the key file from this file (KITHMAP_PASSPHRASE_FILE, or KITHMAP_PASSPHRASE).")
    @Nullable Path passphraseFile;

    @Option(
            scope = INHERIT,
            names = "--practice",
            defaultValue = "${env:KITHMAP_PRACTICE:-false}",
            description =
                    "Run as a practice: for several people, each with an account and a password (KITHMAP_PRACTICE).")
    boolean practice;

    @Option(
            scope = INHERIT,
            names = "--notes-kept",
            paramLabel = "DAYS",
            defaultValue = "${env:KITHMAP_NOTES_KEPT:-365}",
            description = {
                "In a practice, how long coaches keep their own notes about a map they may no longer see (${DEFAULT-VALUE}; KITHMAP_NOTES_KEPT).",
                "With 0, they are not kept."
            })
    int notesKept;

    @Option(
            scope = INHERIT,
            names = "--practice-log-kept",
            paramLabel = "DAYS",
            defaultValue = "${env:KITHMAP_PRACTICE_LOG_KEPT:-730}",
            description =
                    "In a practice, how long to keep the log of accounts: invitations, roles, password links, failed sign-ins (${DEFAULT-VALUE}; KITHMAP_PRACTICE_LOG_KEPT).")
    int practiceLogKept;

    @Option(
            scope = INHERIT,
            names = "--passkey-for",
            paramLabel = "ROLES",
            defaultValue = "${env:KITHMAP_PASSKEY_FOR}",
            description = {
                "In a practice, the roles that need a passkey, separated by commas: coach,administrator (by default none; KITHMAP_PASSKEY_FOR).",
                "If a device is lost, restart without this option: then a password is enough."
            })
    @Nullable String passkeyFor;

    @Option(
            scope = INHERIT,
            names = "--lock-after",
            paramLabel = "MINUTES",
            defaultValue = "${env:KITHMAP_LOCK_AFTER:-15}",
            description =
                    "On a laptop with a passphrase, ask for it again after this time without activity, unless the page sets another (${DEFAULT-VALUE}; KITHMAP_LOCK_AFTER).")
    int lockAfter;

    @Option(
            scope = INHERIT,
            names = "--free-space",
            paramLabel = "MB",
            defaultValue = "${env:KITHMAP_FREE_SPACE:-512}",
            description =
                    "Refuse changes when less disk space than this is free (${DEFAULT-VALUE}; KITHMAP_FREE_SPACE).")
    long freeMegabytes;

    @Option(
            scope = INHERIT,
            names = "--neo4j",
            paramLabel = "URI",
            defaultValue = "${env:KITHMAP_NEO4J_URI}",
            description = {
                "Use this Neo4j (5.26 or newer) instead of the embedded one: bolt://, neo4j:// or neo4j+s:// (KITHMAP_NEO4J_URI).",
                "Set the user with KITHMAP_NEO4J_USER, and the password with KITHMAP_NEO4J_PASSWORD or in a file named by KITHMAP_NEO4J_PASSWORD_FILE."
            })
    @Nullable String neo4j;

    @Option(
            scope = INHERIT,
            names = "--allow-plain-bolt",
            defaultValue = "${env:KITHMAP_ALLOW_PLAIN_BOLT:-false}",
            description =
                    "Connect to that Neo4j without TLS. Only for a private network (KITHMAP_ALLOW_PLAIN_BOLT).")
    boolean plainBolt;

    @Option(
            scope = INHERIT,
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "${env:KITHMAP_PATIENCE:-60}",
            description =
                    "How long to wait for that Neo4j when starting (${DEFAULT-VALUE}; KITHMAP_PATIENCE).")
    long patience;

    /// Hidden like the password, which is meant for the environment because all users of the
    /// machine can read command lines.
    @Option(
            scope = INHERIT,
            names = "--neo4j-user",
            hidden = true,
            defaultValue = "${env:KITHMAP_NEO4J_USER:-neo4j}")
    String user = "neo4j";

    @Option(
            scope = INHERIT,
            names = "--neo4j-password",
            hidden = true,
            defaultValue = "${env:KITHMAP_NEO4J_PASSWORD:-}")
    String password = "";

    /// A file with the password, as container engines provide secrets.
    @Option(
            scope = INHERIT,
            names = "--neo4j-password-file",
            hidden = true,
            defaultValue = "${env:KITHMAP_NEO4J_PASSWORD_FILE}")
    @Nullable Path passwordFile;

    @Mixin private final ResearchOptions research = new ResearchOptions();
    @Mixin final BackupOptions backup = new BackupOptions();

    /// @throws ParameterException if a role is unknown
    private Set<Role> passkeyRoles() {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String key : (passkeyFor == null ? "" : passkeyFor).split(",")) {
            if (!key.isBlank()) {
                roles.add(
                        Role.of(key.strip())
                                .orElseThrow(() ->
                                        new ParameterException(
                                                new CommandLine(this),
                                                "--passkey-for has \"%s\", which is not a role. Use %s, separated by commas."
                                                        .formatted(
                                                                key.strip(),
                                                                EnumSet.allOf(Role.class).stream()
                                                                        .map(Role::key)
                                                                        .toList()))));
            }
        }
        return roles;
    }

    Settings settings() {
        OptionCheck check = new OptionCheck(this);
        check.requireRange("--port", port, 0, MAX_PORT);
        check.requireRange("--free-space", freeMegabytes, 0, Integer.MAX_VALUE);
        check.requireRange("--patience", patience, 0, Integer.MAX_VALUE);
        check.requireRange("--notes-kept", notesKept, 0, Integer.MAX_VALUE);
        check.requireRange("--practice-log-kept", practiceLogKept, 1, MAX_DAYS);
        check.requireRange("--lock-after", lockAfter, 1, MAX_LOCK_AFTER);
        Path folder =
                data == null || data.toString().isBlank()
                        ? DataFolder.defaultFolder()
                        : data.toAbsolutePath().normalize();
        return new Settings(
                port,
                folder,
                Optional.ofNullable(keyFile)
                        .filter(file -> !file.toString().isBlank())
                        .map(file -> file.toAbsolutePath().normalize()),
                new PassphraseInput(this, System.err)::unlock,
                practice,
                new PracticeRules(notesKept, practiceLogKept, passkeyRoles()),
                Duration.ofMinutes(lockAfter),
                freeMegabytes,
                check.endpoint(neo4j, user, password, passwordFile, "KITHMAP_NEO4J_PASSWORD_FILE"),
                plainBolt,
                Duration.ofSeconds(patience),
                research.settings(folder.resolve("research"), practice, check));
    }
}
