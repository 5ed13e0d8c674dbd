package org.kithmap.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.DamagedText;
import org.kithmap.encryption.KeyUnavailable;
import org.kithmap.exchange.export.ExportFormat;
import org.kithmap.exchange.export.ExportFormats;
import org.kithmap.exchange.export.NameVisibility;
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.FolderInUse;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.map.MapSummary;
import org.kithmap.map.SupportMap;
import org.kithmap.util.FileNames;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `kithmap export`, which writes each map to a file of its own. A file is written
/// under another name first, so that an interrupted command leaves no half of one.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes maps to files, one for each map: for other programs, or to keep.",
            "What each format leaves out is in src/docs/formats.md."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every map has been written",
            "1:a map or a file is missing or can't be written; the message says which",
            "2:the command line is invalid"
        })
public final class ExportCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "MAP",
            description = "Names or ids of maps; all your maps if none is given.")
    private List<String> wanted = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "kithmap",
            description = "One of: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).",
            completionCandidates = FormatCodes.class)
    private String format = "kithmap";

    @Option(
            names = "--names",
            paramLabel = "NAMES",
            defaultValue = "shown",
            description =
                    "Names as they are (shown), initials, or none (${DEFAULT-VALUE}). Without names, notes and other words of your own are left out too.")
    private String names = "shown";

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "The folder for the files (by default the current one).")
    private Path folder = Path.of(".");

    @Option(names = "--replace", description = "Replace files that exist already.")
    private boolean replace;

    private final Supplier<ExportSource> source;
    private final PrintStream out;
    private final PrintStream err;

    /// @param source opens the database, after the command line has been checked
    /// @param out gets the name of each file
    /// @param err gets errors
    public ExportCommand(Supplier<ExportSource> source, PrintStream out, PrintStream err) {
        this.source = source;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        ExportFormat chosen =
                ExportFormats.of(format)
                        .orElseThrow(() -> wrong("--format", format, ExportFormats.codes()));
        NameVisibility visibility =
                NameVisibility.of(names)
                        .orElseThrow(() -> wrong("--names", names, NameVisibility.keys()));
        if (!Files.isDirectory(folder)) {
            err.println("There is no folder " + folder + ". Create it first.");
            return 1;
        }
        try (ExportSource from = source.get()) {
            List<MapSummary> found = found(from.exporter().owned(from.account()));
            Set<String> used = new HashSet<>();
            for (MapSummary summary : found) {
                SupportMap map =
                        visibility.apply(from.exporter().map(from.account(), summary.id()));
                Path file = file(map.name(), chosen.extension(), used);
                write(chosen, map, file);
                out.println(file);
            }
            return 0;
        } catch (NotExported
                | CannotConnect
                | FolderInUse
                | GraphUnavailable
                | DamagedText
                | KeyUnavailable e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private ParameterException wrong(String option, String value, String all) {
        return new ParameterException(
                spec == null ? new CommandLine(this) : spec.commandLine(),
                "%s is \"%s\". Use one of: %s.".formatted(option, value, all));
    }

    private List<MapSummary> found(List<MapSummary> all) {
        if (wanted.isEmpty()) {
            return all;
        }
        List<MapSummary> found = new ArrayList<>();
        for (String one : wanted) {
            List<MapSummary> matching =
                    all.stream()
                            .filter(map -> map.id().equals(one) || one.equals(map.name()))
                            .toList();
            if (matching.isEmpty()) {
                throw new NotExported(
                        "There is no map \"%s\". Give a name or an id of your own maps."
                                .formatted(one));
            }
            found.addAll(matching);
        }
        return found.stream().distinct().toList();
    }

    /// Returns a file named after the map, with a number if another map has the same name.
    private Path file(String name, String extension, Set<String> used) {
        String plain = FileNames.safe(name);
        String base = plain.isEmpty() ? "map" : plain;
        String free = base;
        for (int i = 2; !used.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = base + " " + i;
        }
        return folder.resolve(free + "." + extension);
    }

    private void write(ExportFormat chosen, SupportMap map, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (!replace && Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            try (OutputStream to = Files.newOutputStream(part)) {
                chosen.write(map, to);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            throw new NotExported(
                    file + " exists already. Choose another folder, or add --replace.");
        } catch (NoSuchFileException e) {
            throw new NotExported(file + " can't be written: the folder is gone.");
        } catch (IOException e) {
            throw new NotExported(
                    file
                            + " can't be written. Check the free space, and that you may write there.");
        } finally {
            removeQuietly(part);
        }
    }

    private static void removeQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // the next export to this name replaces it
        }
    }

    /// A map that was not written.
    private static final class NotExported extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotExported(String message) {
            super(message);
        }
    }

    /// The formats to choose from.
    static final class FormatCodes extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        FormatCodes() {
            super(ExportFormats.ALL.stream().map(ExportFormat::code).toList());
        }
    }
}
