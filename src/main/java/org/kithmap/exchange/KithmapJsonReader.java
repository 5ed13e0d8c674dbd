package org.kithmap.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kithmap.exchange.JsonNode.Place;
import org.kithmap.exchange.Reading.FileReport;
import org.kithmap.exchange.Reading.ReadMap;
import org.kithmap.map.Alter;
import org.kithmap.map.Contact;
import org.kithmap.map.FieldReader;
import org.kithmap.map.InvalidMap;
import org.kithmap.map.MapForm;
import org.kithmap.map.Reflection;
import org.kithmap.map.SavedView;
import org.kithmap.map.Step;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;

/// Reads one file of Kithmap's own format, strictly. A file with an error of form is refused whole,
/// with every place to mend. A map of good form that can't be (two alters with one id, closeness 9)
/// is reported and leaves the others alone.
final class KithmapJsonReader {

    private static final String MEND = "Mend this map in the file, then import the file again.";

    private final InputFile file;
    private final JsonErrors errors;
    private final List<Remark> remarks = new ArrayList<>();

    /// What the records refused in the map being read.
    private final List<Remark> refused = new ArrayList<>();

    KithmapJsonReader(InputFile file) {
        this.file = file;
        this.errors = new JsonErrors(file.name());
    }

    /// @throws UnreadableFiles if it is not this format, or not a version of it that is read here
    Reading read() {
        StrictFields envelope = new StrictFields("a Kithmap file", JsonNode.parse(file), errors);
        format(envelope);
        errors.throwIfAny();

        List<ReadMap> maps = new ArrayList<>();
        for (JsonNode node : envelope.requiredItems("maps")) {
            maps.add(map(node));
        }
        envelope.nothingElse();
        errors.throwIfAny();
        return new Reading(
                maps,
                List.of(new FileReport(file.name(), "maps", maps.size(), List.of())),
                remarks);
    }

    private void format(StrictFields envelope) {
        if (!"kithmap".equals(envelope.text("format"))) {
            errors.add(
                    envelope.place("format"),
                    "this is not a Kithmap file: its \"format\" is not \"kithmap\"",
                    "Choose a file that Kithmap exported, or begin it with"
                            + " {\"format\": \"kithmap\", \"version\": 1, \"maps\": […]}.");
            errors.throwIfAny();
        }
        int version = envelope.requiredWhole("version");
        errors.throwIfAny();
        if (version != KithmapJson.VERSION) {
            errors.add(
                    envelope.place("version"),
                    "the file is of version %d; this Kithmap reads version %d"
                            .formatted(version, KithmapJson.VERSION),
                    version > KithmapJson.VERSION
                            ? "Update Kithmap, then import the file again."
                            : "Write \"version\": %d.".formatted(KithmapJson.VERSION));
        }
    }

    private ReadMap map(JsonNode node) {
        refused.clear();
        StrictFields map = new StrictFields("a map", node, errors);
        String id = map.text("id");
        String name = map.required("name");
        String notes = map.text("notes");
        List<Alter> alters = each(map, "alters", "an alter", MapForm::alter);
        List<Tie> ties = each(map, "ties", "a tie", MapForm::tie);
        List<Support> supports = each(map, "supports", "support", MapForm::support);
        List<Reflection> reflections =
                each(map, "reflections", "a reflection", MapForm::reflection);
        List<Step> steps = each(map, "steps", "a step", MapForm::step);
        List<Contact> contacts = each(map, "contacts", "a contact", MapForm::contact);
        List<SavedView> views = each(map, "views", "a view", MapForm::view);
        map.nothingElse();
        if (refused.isEmpty()) {
            try {
                SupportMap read =
                        new SupportMap(
                                id == null ? Identities.NONE : id,
                                name,
                                notes,
                                alters,
                                ties,
                                supports,
                                reflections,
                                steps,
                                contacts,
                                views);
                return new ReadMap.Whole(id == null ? Identities.byContent(read) : read);
            } catch (InvalidMap e) {
                refuse(map.at(), e);
            }
        }
        remarks.addAll(refused);
        Remark first = refused.getFirst();
        String why =
                "%s, line %d, column %d: %s"
                        .formatted(first.file(), first.line(), first.column(), first.message());
        return new ReadMap.Broken(
                name.isBlank() ? "a map without a name" : Texts.shortened(name.strip(), 120), why);
    }

    private <T> List<T> each(
            StrictFields map, String field, String what, Function<FieldReader, T> read) {
        List<T> all = new ArrayList<>();
        for (JsonNode item : map.items(field)) {
            try {
                all.add(read.apply(new StrictFields(what, item, errors)));
            } catch (InvalidMap e) {
                refuse(item.at(), e);
            }
        }
        return all;
    }

    private void refuse(Place at, InvalidMap e) {
        refused.add(
                new Remark(
                        file.name(), at.line(), at.column(), String.valueOf(e.getMessage()), MEND));
    }
}
