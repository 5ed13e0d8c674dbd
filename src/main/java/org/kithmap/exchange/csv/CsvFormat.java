package org.kithmap.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ImportFormat;
import org.kithmap.exchange.format.ImportMessage;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.ParsedFiles;
import org.kithmap.exchange.format.ParsedFiles.ReadMap;
import org.kithmap.exchange.format.UnreadableFiles;

/// The CSV files of social research, which are read together: a list of alters, and optionally
/// lists of egos and of ties between alters. [CsvField] defines the columns that are understood;
/// the others are kept as notes.
public final class CsvFormat implements ImportFormat {

    @Override
    public boolean recognises(InputFile file) {
        return true;
    }

    @Override
    public ParsedFiles read(List<InputFile> files) {
        List<RecognizedSheet> sheets = sheets(files);
        if (of(SheetType.ALTERS, sheets).isEmpty()) {
            RecognizedSheet first = sheets.getFirst();
            throw new UnreadableFiles(
                    List.of(
                            ImportDiagnostic.of(
                                    first.file(),
                                    1,
                                    1,
                                    ImportMessage.NO_LIST_OF_ALTERS,
                                    "list",
                                    first.role().term())));
        }
        ImportDiagnostics importDiagnostics =
                new ImportDiagnostics(files.stream().map(InputFile::name).toList());
        EgoDrafts egos = new EgoDrafts(importDiagnostics);
        of(SheetType.EGOS, sheets).forEach(egos::read);
        of(SheetType.ALTERS, sheets)
                .forEach(recognizedSheet ->
                        new AlterRows(recognizedSheet, egos, importDiagnostics).read());
        of(SheetType.TIES, sheets)
                .forEach(recognizedSheet ->
                        new TieRows(recognizedSheet, egos, importDiagnostics).read());
        List<ReadMap> maps = egos.all().stream().map(ego -> ego.map(importDiagnostics)).toList();
        if (maps.isEmpty()) {
            throw new UnreadableFiles(
                    List.of(
                            ImportDiagnostic.of(
                                    of(SheetType.ALTERS, sheets).getFirst().file(),
                                    1,
                                    1,
                                    ImportMessage.NO_ALTERS)));
        }
        return new ParsedFiles(
                maps,
                sheets.stream().map(RecognizedSheet::report).toList(),
                importDiagnostics.all());
    }

    /// Reads all files before it reports an error, so that a person sees all errors at once.
    private static List<RecognizedSheet> sheets(List<InputFile> files) {
        List<RecognizedSheet> sheets = new ArrayList<>();
        List<ImportDiagnostic> errors = new ArrayList<>();
        for (InputFile file : files) {
            try {
                sheets.add(SheetRecognition.recognise(CsvTable.read(file)));
            } catch (UnreadableFiles e) {
                errors.addAll(e.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new UnreadableFiles(errors);
        }
        return sheets;
    }

    private static List<RecognizedSheet> of(SheetType sheetType, List<RecognizedSheet> sheets) {
        return sheets.stream()
                .filter(recognizedSheet -> recognizedSheet.role() == sheetType)
                .toList();
    }
}
