package org.kithmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.ParsedFiles;
import org.kithmap.exchange.format.ParsedFiles.ReadMap;
import org.kithmap.exchange.format.UnreadableFiles;
import org.kithmap.map.Alter;
import org.kithmap.map.SupportMap;

/// Reading texts as if they were files, for the tests of this package.
public final class InputFiles {

    private InputFiles() {}

    public static InputFile file(String name, String text) {
        return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads files as an import does.
    ///
    /// @param namesAndTexts a name, its text, a name, its text …
    public static ParsedFiles read(String... namesAndTexts) {
        List<InputFile> files = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.add(file(namesAndTexts[i], namesAndTexts[i + 1]));
        }
        return ImportFormats.readAll(files);
    }

    public static List<SupportMap> maps(ParsedFiles parsedFiles) {
        return parsedFiles.maps().stream().map(map -> ((ReadMap.Whole) map).map()).toList();
    }

    /// The only map of a reading.
    public static SupportMap map(ParsedFiles parsedFiles) {
        assertThat(parsedFiles.maps()).hasSize(1);
        return maps(parsedFiles).getFirst();
    }

    /// The only alter of an alters file with these columns and this row.
    public static Alter alter(String header, String row) {
        SupportMap map = map(read("a.csv", header + "\n" + row + "\n"));
        assertThat(map.alters()).hasSize(1);
        return map.alters().getFirst();
    }

    /// Why a map could not be one, with its name.
    public static String broken(ReadMap map) {
        ReadMap.Broken broken = (ReadMap.Broken) map;
        return broken.name() + ": " + broken.why().english();
    }

    public static List<String> lines(ParsedFiles parsedFiles) {
        return parsedFiles.lines().stream().map(ImportDiagnostic::toString).toList();
    }

    /// Returns the errors in files that can't be read.
    public static List<String> errors(String... namesAndTexts) {
        UnreadableFiles e = catchThrowableOfType(UnreadableFiles.class, () -> read(namesAndTexts));
        assertThat(e).as("it was read").isNotNull();
        return e.errors().stream().map(ImportDiagnostic::toString).toList();
    }
}
