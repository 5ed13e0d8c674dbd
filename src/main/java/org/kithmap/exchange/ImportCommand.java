package org.kithmap.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.kithmap.encryption.KeyUnavailable;
import org.kithmap.exchange.ImportReport.Outcome;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ImportMessage;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.ParsedFiles;
import org.kithmap.exchange.format.UnreadableFiles;
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.FolderInUse;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.StorageFull;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command `kithmap import`. It reads the files first, so that the database is not opened for
/// files that can't be read, and then imports the maps.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Imports maps from files: Kithmap's own JSON, or CSV (a table of the people on the maps, and optionally tables of their owners and of who knows whom).",
            "Name all files of a collection together. Importing the same files again duplicates nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every map in the files is in Kithmap now",
            "1:a file can't be read, or a map failed or was skipped; the report says why",
            "2:the command line is invalid"
        })
public final class ImportCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files to read, up to 5 MB and 50,000 rows each.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--replace",
            description =
                    "Replace a map that is already in Kithmap if the one in the file differs.")
    private boolean replace;

    private final Supplier<ImportTarget> destination;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    /// @param destination opens the database, after the files have been read
    /// @param out gets the report
    /// @param err gets progress and errors
    /// @param terminal whether the output is a terminal; only then progress is printed
    public ImportCommand(
            Supplier<ImportTarget> destination,
            PrintStream out,
            PrintStream err,
            boolean terminal) {
        this.destination = destination;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            ParsedFiles parsedFiles = ImportFormats.readAll(files());
            try (ImportTarget to = destination.get()) {
                ImportReport report =
                        to.importer()
                                .importFiles(to.account(), parsedFiles, replace, this::progress);
                new ReportPrinter(out).print(report);
                return report.count(Outcome.FAILED) + report.count(Outcome.SKIPPED) == 0 ? 0 : 1;
            }
        } catch (UnreadableFiles e) {
            new ReportPrinter(err).print(e);
            return 1;
        } catch (CannotConnect | FolderInUse | GraphUnavailable | StorageFull | KeyUnavailable e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private List<InputFile> files() {
        List<InputFile> files = new ArrayList<>();
        List<ImportDiagnostic> errors = new ArrayList<>();
        for (Path path : paths) {
            String name = String.valueOf(path.getFileName());
            try (InputStream in = Files.newInputStream(path)) {
                files.add(new InputFile(name, in.readNBytes(InputFile.MAX_BYTES + 1)));
            } catch (NoSuchFileException e) {
                errors.add(ImportDiagnostic.of(path.toString(), 0, 0, ImportMessage.NO_SUCH_FILE));
            } catch (IOException e) {
                errors.add(ImportDiagnostic.of(path.toString(), 0, 0, ImportMessage.FILE_CLOSED));
            }
        }
        if (!errors.isEmpty()) {
            throw new UnreadableFiles(errors);
        }
        return files;
    }

    private void progress(int done, int total) {
        if (terminal) {
            err.printf("\rImporting: %d of %d maps", done, total);
            if (done == total) {
                err.println();
            }
            err.flush();
        }
    }
}
