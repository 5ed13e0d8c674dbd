package org.kithmap.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.kithmap.exchange.JsonNode.Place;
import org.kithmap.exchange.Reading.FileReport;
import org.kithmap.exchange.Reading.ReadMap;
import org.kithmap.map.Alter;
import org.kithmap.map.Contact;
import org.kithmap.map.FieldReader;
import org.kithmap.map.InvalidMap;
import org.kithmap.map.Limits;
import org.kithmap.map.MapForm;
import org.kithmap.map.Reflection;
import org.kithmap.map.SavedView;
import org.kithmap.map.Step;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;
import org.kithmap.wording.Said;

/// Reads one file of Kithmap's own format, strictly. A file with an error of form is refused whole,
/// with every place to mend. A map of good form that can't be (two alters with one id, closeness 9)
/// is reported and leaves the others alone.
final class KithmapJsonReader {

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
        StrictFields envelope = new StrictFields(What.KITHMAP_FILE, JsonNode.parse(file), errors);
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
            errors.add(envelope.place("format"), Telling.NOT_KITHMAP);
            errors.throwIfAny();
        }
        int version = envelope.requiredWhole("version");
        errors.throwIfAny();
        if (version != KithmapJson.VERSION) {
            errors.add(
                    envelope.place("version"),
                    version > KithmapJson.VERSION
                            ? Telling.VERSION_TOO_NEW
                            : Telling.VERSION_UNKNOWN,
                    "version",
                    version,
                    "known",
                    KithmapJson.VERSION);
        }
    }

    private ReadMap map(JsonNode node) {
        refused.clear();
        StrictFields map = new StrictFields(What.MAP, node, errors);
        String id = map.text("id");
        String name = map.required("name");
        String notes = map.text("notes");
        List<Alter> alters = each(map, "alters", What.ALTER, MapForm::alter);
        List<Tie> ties = each(map, "ties", What.TIE, MapForm::tie);
        List<Support> supports = each(map, "supports", What.SUPPORT, MapForm::support);
        List<Reflection> reflections =
                each(map, "reflections", What.REFLECTION, MapForm::reflection);
        List<Step> steps = each(map, "steps", What.STEP, MapForm::step);
        List<Contact> contacts = each(map, "contacts", What.CONTACT, MapForm::contact);
        List<SavedView> views = each(map, "views", What.VIEW, MapForm::view);
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
                read.requireRoom(SupportMap.empty(read.id(), read.name()));
                return new ReadMap.Whole(id == null ? Identities.byContent(read) : read);
            } catch (InvalidMap e) {
                refuse(map.at(), e);
            }
        }
        remarks.addAll(refused);
        Remark first = refused.getFirst();
        Said why =
                Telling.REFUSED_AT.with(
                        "file",
                        first.file(),
                        "line",
                        first.line(),
                        "column",
                        first.column(),
                        "why",
                        Objects.requireNonNull(first.params().get("why")));
        return new ReadMap.Broken(
                Limits.saysNothing(name)
                        ? "a map without a name"
                        : Texts.shortened(name.strip(), 120),
                why);
    }

    private <T> List<T> each(
            StrictFields map, String field, What what, Function<FieldReader, T> read) {
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
                Remark.of(
                        file.name(),
                        at.line(),
                        at.column(),
                        Telling.REFUSED,
                        "why",
                        Objects.requireNonNull(e.said())));
    }
}
