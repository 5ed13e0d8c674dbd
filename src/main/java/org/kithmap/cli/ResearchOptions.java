package org.kithmap.cli;

import static picocli.CommandLine.ScopeType.INHERIT;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kithmap.app.ResearchSettings;
import picocli.CommandLine.Option;

/// The options on the research graph, from the command line or the environment.
final class ResearchOptions {

    @Option(
            scope = INHERIT,
            names = "--small-cells",
            paramLabel = "K",
            defaultValue = "${env:KITHMAP_SMALL_CELLS:-5}",
            description =
                    "In a practice, hide counts below this number from analysts (${DEFAULT-VALUE}; KITHMAP_SMALL_CELLS). 0 shows all.")
    private int smallCells;

    @Option(
            scope = INHERIT,
            names = "--research-memory",
            paramLabel = "MB",
            defaultValue = "${env:KITHMAP_RESEARCH_MEMORY:-512}",
            description =
                    "Memory for the process of the research graph, which runs while it is in use (${DEFAULT-VALUE}; KITHMAP_RESEARCH_MEMORY).")
    private long megabytes;

    @Option(
            scope = INHERIT,
            names = "--research-every",
            paramLabel = "HOURS",
            defaultValue = "${env:KITHMAP_RESEARCH_EVERY:-24}",
            description =
                    "How often to rebuild the research graph while it is in use (${DEFAULT-VALUE}; KITHMAP_RESEARCH_EVERY).")
    private long hours;

    @Option(
            scope = INHERIT,
            names = "--research-neo4j",
            paramLabel = "URI",
            defaultValue = "${env:KITHMAP_RESEARCH_URI}",
            description = {
                "Keep the research graph in this Neo4j, instead of in a separate process on this machine. Use it for nothing else (KITHMAP_RESEARCH_URI).",
                "Set user and password with KITHMAP_RESEARCH_USER and KITHMAP_RESEARCH_PASSWORD."
            })
    private @Nullable String neo4j;

    @Option(
            scope = INHERIT,
            names = "--research-user",
            hidden = true,
            defaultValue = "${env:KITHMAP_RESEARCH_USER:-neo4j}")
    private String user = "neo4j";

    @Option(
            scope = INHERIT,
            names = "--research-password",
            hidden = true,
            defaultValue = "${env:KITHMAP_RESEARCH_PASSWORD:-}")
    private String password = "";

    @Option(
            scope = INHERIT,
            names = "--research-password-file",
            hidden = true,
            defaultValue = "${env:KITHMAP_RESEARCH_PASSWORD_FILE}")
    private @Nullable Path passwordFile;

    /// @param folder of the copies on this machine
    ResearchSettings settings(Path folder, boolean practice, OptionCheck check) {
        check.requireRange("--small-cells", smallCells, 0, Integer.MAX_VALUE);
        check.requireRange("--research-memory", megabytes, 64, Integer.MAX_VALUE);
        check.requireRange("--research-every", hours, 1, Integer.MAX_VALUE);
        return new ResearchSettings(
                folder,
                check.endpoint(
                        neo4j, user, password, passwordFile, "KITHMAP_RESEARCH_PASSWORD_FILE"),
                megabytes,
                Duration.ofHours(hours),
                practice ? smallCells : 0);
    }
}
