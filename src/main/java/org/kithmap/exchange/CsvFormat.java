package org.kithmap.exchange;

import java.util.ArrayList;
import java.util.List;
import org.kithmap.exchange.Reading.ReadMap;

/// The CSV files of social research, read together: a list of alters, and if there are any, lists
/// of egos and of ties between alters. [Field] says which columns are understood; whatever is not
/// is kept as notes.
public final class CsvFormat implements Format {

    @Override
    public boolean recognises(InputFile file) {
        return true;
    }

    @Override
    public Reading read(List<InputFile> files) {
        List<Sheet> sheets = sheets(files);
        if (of(Role.ALTERS, sheets).isEmpty()) {
            Sheet first = sheets.getFirst();
            throw new UnreadableFiles(
                    List.of(
                            Remark.of(
                                    first.file(),
                                    1,
                                    1,
                                    Telling.NO_LIST_OF_ALTERS,
                                    "list",
                                    first.role().term())));
        }
        Remarks remarks = new Remarks(files.stream().map(InputFile::name).toList());
        EgoDrafts egos = new EgoDrafts(remarks);
        of(Role.EGOS, sheets).forEach(egos::read);
        of(Role.ALTERS, sheets).forEach(sheet -> new AlterRows(sheet, egos, remarks).read());
        of(Role.TIES, sheets).forEach(sheet -> new TieRows(sheet, egos, remarks).read());
        List<ReadMap> maps = egos.all().stream().map(ego -> ego.map(remarks)).toList();
        if (maps.isEmpty()) {
            throw new UnreadableFiles(
                    List.of(
                            Remark.of(
                                    of(Role.ALTERS, sheets).getFirst().file(),
                                    1,
                                    1,
                                    Telling.NO_ALTERS)));
        }
        return new Reading(maps, sheets.stream().map(Sheet::report).toList(), remarks.all());
    }

    /// Understands every file before it complains about any, so that a person sees all there is to
    /// mend.
    private static List<Sheet> sheets(List<InputFile> files) {
        List<Sheet> sheets = new ArrayList<>();
        List<Remark> errors = new ArrayList<>();
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

    private static List<Sheet> of(Role role, List<Sheet> sheets) {
        return sheets.stream().filter(sheet -> sheet.role() == role).toList();
    }
}
