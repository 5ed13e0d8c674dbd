package org.kithmap.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kithmap.exchange.JsonNode.Place;
import org.kithmap.exchange.Reading.FileReport;
import org.kithmap.exchange.Reading.ReadMap;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterKind;
import org.kithmap.map.Benefit;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.Frequency;
import org.kithmap.map.InvalidMap;
import org.kithmap.map.Phase;
import org.kithmap.map.Relation;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.SupportType;
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
        List<Alter> alters = each(map, "alters", this::alter);
        List<Tie> ties = each(map, "ties", this::tie);
        List<Support> supports = each(map, "supports", this::support);
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
                                supports);
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

    private <T> List<T> each(StrictFields map, String field, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        for (JsonNode item : map.items(field)) {
            try {
                all.add(read.apply(item));
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

    private Alter alter(JsonNode node) {
        StrictFields alter = new StrictFields("an alter", node, errors);
        String id = alter.required("id");
        String name = alter.required("name");
        AlterKind kind = alter.keyOr("kind", AlterKind.PERSON);
        List<Relation> relations = alter.keys("relations", Relation.class);
        Integer closeness = alter.whole("closeness");
        Integer comfort = alter.whole("comfort");
        Phase phase = alter.keyOr("phase", Phase.PRESENT);
        String since = alter.text("since");
        Frequency fromThem = alter.key("contactFromThem", Frequency.class);
        Frequency fromMe = alter.key("contactFromMe", Frequency.class);
        var lastContact = alter.date("lastContact");
        boolean newer = alter.truth("newer");
        boolean wantMore = alter.truth("wantMore");
        boolean strained = alter.truth("strained");
        boolean died = alter.truth("died");
        List<String> qualities = alter.texts("qualities");
        String symbol = alter.text("symbol");
        String notes = alter.text("notes");
        alter.nothingElse();
        return new Alter(
                id,
                name,
                kind,
                relations,
                closeness,
                comfort,
                phase,
                since,
                fromThem,
                fromMe,
                lastContact,
                newer,
                wantMore,
                strained,
                died,
                qualities,
                symbol,
                notes);
    }

    private Tie tie(JsonNode node) {
        StrictFields tie = new StrictFields("a tie", node, errors);
        String a = tie.required("a");
        String b = tie.required("b");
        Double weight = tie.decimal("weight");
        tie.nothingElse();
        return new Tie(a, b, weight);
    }

    private Support support(JsonNode node) {
        StrictFields support = new StrictFields("support", node, errors);
        String alter = support.required("alter");
        Direction direction = support.requiredKey("direction", Direction.RECEIVED);
        SupportType type = support.key("type", SupportType.class);
        Domain domain = support.key("domain", Domain.class);
        List<Benefit> benefits = support.keys("benefits", Benefit.class);
        support.nothingElse();
        return new Support(alter, direction, type, domain, benefits);
    }
}
