package org.kithmap;

import static picocli.CommandLine.ScopeType.INHERIT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.DataFolder;
import org.kithmap.graph.Endpoint;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The settings as they are written on the command line or in the environment. Every command has
/// them, and they may stand before or after its name.
final class Options {

    @Option(
            scope = INHERIT,
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:KITHMAP_PORT:-5484}",
            description =
                    "Where the page is served (${DEFAULT-VALUE}; KITHMAP_PORT). 0 takes any free one.")
    int port;

    @Option(
            scope = INHERIT,
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:KITHMAP_DATA}",
            description = "Where maps are kept (a folder of your own; KITHMAP_DATA).")
    @Nullable Path data;

    @Option(
            scope = INHERIT,
            names = "--key-file",
            paramLabel = "FILE",
            defaultValue = "${env:KITHMAP_KEY_FILE}",
            description = {
                "What names and words on maps are sealed with (a file beside the data; KITHMAP_KEY_FILE). It is made at the first start.",
                "Whoever loses it loses those names and words; replicas share it."
            })
    @Nullable Path keyFile;

    /// On the command line everybody on the machine could read it.
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
                    "Take the passphrase that protects the key file from this file, where no terminal is there to type it (KITHMAP_PASSPHRASE_FILE, or KITHMAP_PASSPHRASE).")
    @Nullable Path passphraseFile;

    @Option(
            scope = INHERIT,
            names = "--new-passphrase-file",
            hidden = true,
            description = "Take a new passphrase from this file.")
    @Nullable Path newPassphraseFile;

    @Option(
            scope = INHERIT,
            names = "--sample",
            negatable = true,
            defaultValue = "${env:KITHMAP_SAMPLE:-true}",
            fallbackValue = "true",
            description =
                    "Begin a new installation with two sample maps (the default), or without (KITHMAP_SAMPLE).")
    boolean sample;

    @Option(
            scope = INHERIT,
            names = "--practice",
            defaultValue = "${env:KITHMAP_PRACTICE:-false}",
            description =
                    "Open it to several people, each with an account and a password (KITHMAP_PRACTICE).")
    boolean practice;

    @Option(
            scope = INHERIT,
            names = "--notes-kept",
            paramLabel = "DAYS",
            defaultValue = "${env:KITHMAP_NOTES_KEPT:-365}",
            description = {
                "In a practice, how long coaches keep their own notes about a map they may no longer see (${DEFAULT-VALUE}; KITHMAP_NOTES_KEPT).",
                "0 keeps none."
            })
    int notesKept;

    @Option(
            scope = INHERIT,
            names = "--free-space",
            paramLabel = "MB",
            defaultValue = "${env:KITHMAP_FREE_SPACE:-512}",
            description =
                    "Refuse changes when less disk space is left (${DEFAULT-VALUE}; KITHMAP_FREE_SPACE).")
    long freeMegabytes;

    @Option(
            scope = INHERIT,
            names = "--neo4j",
            paramLabel = "URI",
            defaultValue = "${env:KITHMAP_NEO4J_URI}",
            description = {
                "Use this Neo4j (5.26 or newer) instead of the embedded one: bolt://, neo4j:// or neo4j+s:// (KITHMAP_NEO4J_URI).",
                "User and password come from KITHMAP_NEO4J_USER and KITHMAP_NEO4J_PASSWORD, or the password from the file that KITHMAP_NEO4J_PASSWORD_FILE names."
            })
    @Nullable String neo4j;

    @Option(
            scope = INHERIT,
            names = "--allow-plain-bolt",
            defaultValue = "${env:KITHMAP_ALLOW_PLAIN_BOLT:-false}",
            description =
                    "Speak to that Neo4j without TLS, on a network nobody else is on (KITHMAP_ALLOW_PLAIN_BOLT).")
    boolean plainBolt;

    @Option(
            scope = INHERIT,
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "${env:KITHMAP_PATIENCE:-60}",
            description =
                    "How long to wait for that Neo4j at the start (${DEFAULT-VALUE}; KITHMAP_PATIENCE).")
    long patience;

    /// A password on the command line could be read by everybody on the machine.
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

    /// As container engines hand secrets over.
    @Option(
            scope = INHERIT,
            names = "--neo4j-password-file",
            hidden = true,
            defaultValue = "${env:KITHMAP_NEO4J_PASSWORD_FILE}")
    @Nullable Path passwordFile;

    @Option(
            scope = INHERIT,
            names = "--small-cells",
            paramLabel = "K",
            defaultValue = "${env:KITHMAP_SMALL_CELLS:-5}",
            description =
                    "In a practice, tell analysts no count of fewer than this (${DEFAULT-VALUE}; KITHMAP_SMALL_CELLS). 0 tells all.")
    int smallCells;

    @Option(
            scope = INHERIT,
            names = "--research-memory",
            paramLabel = "MB",
            defaultValue = "${env:KITHMAP_RESEARCH_MEMORY:-512}",
            description =
                    "For the process of the research graph, while somebody uses it (${DEFAULT-VALUE}; KITHMAP_RESEARCH_MEMORY).")
    long researchMegabytes;

    @Option(
            scope = INHERIT,
            names = "--research-every",
            paramLabel = "HOURS",
            defaultValue = "${env:KITHMAP_RESEARCH_EVERY:-24}",
            description =
                    "How often the research graph is made anew while it is in use (${DEFAULT-VALUE}; KITHMAP_RESEARCH_EVERY).")
    long researchHours;

    @Option(
            scope = INHERIT,
            names = "--research-neo4j",
            paramLabel = "URI",
            defaultValue = "${env:KITHMAP_RESEARCH_URI}",
            description = {
                "Keep the research graph in this Neo4j, which is for nothing else, instead of a process beside this one (KITHMAP_RESEARCH_URI).",
                "User and password come from KITHMAP_RESEARCH_USER and KITHMAP_RESEARCH_PASSWORD."
            })
    @Nullable String research;

    @Option(
            scope = INHERIT,
            names = "--research-user",
            hidden = true,
            defaultValue = "${env:KITHMAP_RESEARCH_USER:-neo4j}")
    String researchUser = "neo4j";

    @Option(
            scope = INHERIT,
            names = "--research-password",
            hidden = true,
            defaultValue = "${env:KITHMAP_RESEARCH_PASSWORD:-}")
    String researchPassword = "";

    @Option(
            scope = INHERIT,
            names = "--research-password-file",
            hidden = true,
            defaultValue = "${env:KITHMAP_RESEARCH_PASSWORD_FILE}")
    @Nullable Path researchPasswordFile;

    Settings settings() {
        if (smallCells < 0) {
            throw new ParameterException(
                    new CommandLine(this),
                    "--small-cells is %d; write 0 or more.".formatted(smallCells));
        }
        if (notesKept < 0) {
            throw new ParameterException(
                    new CommandLine(this),
                    "--notes-kept is %d; write 0 or more days.".formatted(notesKept));
        }
        Path folder =
                data == null || data.toString().isBlank()
                        ? DataFolder.usual()
                        : data.toAbsolutePath().normalize();
        return new Settings(
                port,
                folder,
                Optional.ofNullable(keyFile)
                        .filter(file -> !file.toString().isBlank())
                        .map(file -> file.toAbsolutePath().normalize()),
                new PassphraseInput(this, System.err),
                sample,
                practice,
                notesKept,
                freeMegabytes,
                Optional.ofNullable(neo4j)
                        .filter(uri -> !uri.isBlank())
                        .map(uri ->
                                new Endpoint(
                                        uri,
                                        user,
                                        password(
                                                password,
                                                passwordFile,
                                                "KITHMAP_NEO4J_PASSWORD_FILE"))),
                plainBolt,
                Duration.ofSeconds(patience),
                new ResearchSettings(
                        folder.resolve("research"),
                        Optional.ofNullable(research)
                                .filter(uri -> !uri.isBlank())
                                .map(uri ->
                                        new Endpoint(
                                                uri,
                                                researchUser,
                                                password(
                                                        researchPassword,
                                                        researchPasswordFile,
                                                        "KITHMAP_RESEARCH_PASSWORD_FILE"))),
                        researchMegabytes,
                        Duration.ofHours(researchHours),
                        practice ? smallCells : 0));
    }

    /// @throws ParameterException naming the file, where it can't be read
    private String password(String given, @Nullable Path file, String setting) {
        if (file == null || file.toString().isBlank()) {
            return given;
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new ParameterException(
                    new CommandLine(this),
                    "%s is %s, which can't be read.".formatted(setting, file));
        }
    }
}
