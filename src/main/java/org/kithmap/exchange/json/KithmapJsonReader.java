package org.kithmap.exchange.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.format.CellText;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ImportMessage;
import org.kithmap.exchange.format.ImportTerm;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.ParsedFiles;
import org.kithmap.exchange.format.ParsedFiles.FileReport;
import org.kithmap.exchange.format.ParsedFiles.ReadMap;
import org.kithmap.exchange.json.LocatedJson.JsonPosition;
import org.kithmap.map.Alter;
import org.kithmap.map.Contact;
import org.kithmap.map.FieldReader;
import org.kithmap.map.HardDay;
import org.kithmap.map.InvalidMap;
import org.kithmap.map.MapLimits;
import org.kithmap.map.MapReader;
import org.kithmap.map.PersonToCall;
import org.kithmap.map.Reflection;
import org.kithmap.map.SavedView;
import org.kithmap.map.Step;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;
import org.kithmap.messages.LocalizedMessage;

/// A strict reader of one file in Kithmap's own format. A file with a syntax error is rejected as a
/// whole, with a list of all errors. A well-formed but invalid map (two alters with the same id,
/// closeness 9) is reported, and the other maps are still imported.
final class KithmapJsonReader {

    private final InputFile file;
    private final JsonErrors errors;
    private final List<ImportDiagnostic> remarks = new ArrayList<>();

    /// The errors of the map that is being read: elements that can't be valid.
    private final List<ImportDiagnostic> refused = new ArrayList<>();

    KithmapJsonReader(InputFile file) {
        this.file = file;
        this.errors = new JsonErrors(file.name());
    }

    /// Reads the file.
    ///
    /// @throws UnreadableFiles if it is not in this format, or in a version that is not supported
    ParsedFiles read() {
        LocatedJsonObject envelope =
                new LocatedJsonObject(ImportTerm.KITHMAP_FILE, LocatedJson.parse(file), errors);
        format(envelope);
        errors.throwIfAny();

        List<ReadMap> maps = new ArrayList<>();
        for (LocatedJson node : envelope.requiredItems("maps")) {
            maps.add(map(node));
        }
        envelope.nothingElse();
        errors.throwIfAny();
        return new ParsedFiles(
                maps,
                List.of(new FileReport(file.name(), "maps", maps.size(), List.of())),
                remarks);
    }

    private void format(LocatedJsonObject envelope) {
        if (!"kithmap".equals(envelope.text("format"))) {
            errors.add(envelope.place("format"), ImportMessage.NOT_KITHMAP);
            errors.throwIfAny();
        }
        int version = envelope.requiredWhole("version");
        errors.throwIfAny();
        if (version != KithmapJsonWriter.VERSION) {
            errors.add(
                    envelope.place("version"),
                    version > KithmapJsonWriter.VERSION
                            ? ImportMessage.VERSION_TOO_NEW
                            : ImportMessage.VERSION_UNKNOWN,
                    "version",
                    version,
                    "known",
                    KithmapJsonWriter.VERSION);
        }
    }

    private ReadMap map(LocatedJson node) {
        refused.clear();
        LocatedJsonObject map = new LocatedJsonObject(ImportTerm.MAP, node, errors);
        String id = map.text("id");
        String name = map.required("name");
        String notes = map.text("notes");
        List<Alter> alters = each(map, "alters", ImportTerm.ALTER, MapReader::alter);
        List<Tie> ties = each(map, "ties", ImportTerm.TIE, MapReader::tie);
        List<Support> supports = each(map, "supports", ImportTerm.SUPPORT, MapReader::support);
        List<Reflection> reflections =
                each(map, "reflections", ImportTerm.REFLECTION, MapReader::reflection);
        List<Step> steps = each(map, "steps", ImportTerm.STEP, MapReader::step);
        List<Contact> contacts = each(map, "contacts", ImportTerm.CONTACT, MapReader::contact);
        List<SavedView> views = each(map, "views", ImportTerm.VIEW, MapReader::view);
        HardDay hardDay = hardDay(map);
        map.nothingElse();
        if (refused.isEmpty()) {
            try {
                SupportMap read =
                        new SupportMap(
                                id == null ? DeterministicIds.NONE : id,
                                name,
                                notes,
                                alters,
                                ties,
                                supports,
                                reflections,
                                steps,
                                contacts,
                                views,
                                hardDay);
                read.requireRoom(SupportMap.empty(read.id(), read.name()));
                return new ReadMap.Whole(id == null ? DeterministicIds.byContent(read) : read);
            } catch (InvalidMap e) {
                refuse(map.at(), e);
            }
        }
        remarks.addAll(refused);
        ImportDiagnostic first = refused.getFirst();
        LocalizedMessage why =
                ImportMessage.REFUSED_AT.with(
                        "file",
                        first.file(),
                        "line",
                        first.line(),
                        "column",
                        first.column(),
                        "why",
                        Objects.requireNonNull(first.params().get("why")));
        return new ReadMap.Broken(
                MapLimits.isInvisible(name)
                        ? "a map without a name"
                        : CellText.shortened(name.strip(), 120),
                why);
    }

    private @Nullable HardDay hardDay(LocatedJsonObject map) {
        LocatedJsonObject page = map.within("hardDay", ImportTerm.HARD_DAY);
        if (page == null) {
            return null;
        }
        List<PersonToCall> calls =
                each(page, "calls", ImportTerm.PERSON_TO_CALL, MapReader::personToCall);
        try {
            return MapReader.hardDay(page, calls);
        } catch (InvalidMap e) {
            refuse(page.at(), e);
            return null;
        }
    }

    private <T> List<T> each(
            LocatedJsonObject map,
            String field,
            ImportTerm importTerm,
            Function<FieldReader, T> read) {
        List<T> all = new ArrayList<>();
        for (LocatedJson item : map.items(field)) {
            try {
                all.add(read.apply(new LocatedJsonObject(importTerm, item, errors)));
            } catch (InvalidMap e) {
                refuse(item.at(), e);
            }
        }
        return all;
    }

    private void refuse(JsonPosition at, InvalidMap e) {
        refused.add(
                ImportDiagnostic.of(
                        file.name(),
                        at.line(),
                        at.column(),
                        ImportMessage.REFUSED,
                        "why",
                        Objects.requireNonNull(e.said())));
    }
}
