package org.kithmap.research;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kithmap.research.CopySchema.ElementSchema;
import org.kithmap.research.CopySchema.Property;

/// The description of all labels, types and properties that a copy can contain. A test checks that
/// a copy contains no others.
final class SchemaDescription {

    private static final String TEXT = "STRING";
    private static final String TEXTS = "LIST<STRING NOT NULL>";
    private static final String WHOLE = "INTEGER";
    private static final String DECIMAL = "FLOAT";
    private static final String YES_NO = "BOOLEAN";
    private static final String MONTH = "DATE";

    private static final Property ID = property("id", TEXT, "A random id, new in every build.");
    private static final Property NAME =
            property("name", TEXT, "The name. On a laptop only, never in a practice.");
    private static final Property DIED = property("died", YES_NO, "They have died.");

    /// The answers about an alter that are copied, as properties of the tie from the ego. A field
    /// of a map gets into the copy only once it is listed here.
    private static final List<Property> ANSWERS =
            List.of(
                    property("relations", TEXTS, "Kinds of relationship, ego to alter."),
                    property("closeness", WHOLE, "1 (furthest) to 5 (very close)."),
                    property("comfort", WHOLE, "1 (not at ease) to 5 (quite at ease)."),
                    property("phase", TEXT, "past, present or hoped."),
                    property("since", TEXT, "The year or month it began, if noted."),
                    property("contactFromThem", TEXT, "How often they get in touch."),
                    property("contactFromMe", TEXT, "How often ego gets in touch."),
                    property("lastContact", MONTH, "The month of the last contact."),
                    property("strained", YES_NO, "The relationship is also a strain."),
                    property("wantMore", YES_NO, "Ego would like more time with them."),
                    property("newer", YES_NO, "A new person, worth knowing better."));

    private static final Property WEIGHT =
            property("weight", DECIMAL, "Alter to alter: its strength, if noted.");

    private final boolean named;
    private final List<Property> numbers;

    /// @param named whether the copy contains names
    /// @param numbers the properties of each ego with the numbers of insights
    SchemaDescription(boolean named, List<Property> numbers) {
        this.named = named;
        this.numbers = numbers;
    }

    /// Returns the names of the answers about an alter that are copied.
    static List<String> answers() {
        return ANSWERS.stream().map(Property::name).toList();
    }

    /// Returns the properties by label.
    Map<String, List<Property>> labels() {
        List<Property> ego = withName(ID);
        ego.addAll(numbers);
        List<Property> alter = withName(ID, DIED);
        List<Property> person = withName(ID, DIED);
        person.addAll(numbers);
        Map<String, List<Property>> labels = new LinkedHashMap<>();
        labels.put("Ego", ego);
        labels.put("Alter", alter);
        labels.put("Person", person);
        for (String kind : List.of("Pet", "Place", "Thing", "Group", "Belief")) {
            labels.put(kind, alter);
        }
        labels.put(
                "Reflection",
                List.of(
                        ID,
                        property("question", TEXT, "The question that was answered, as a key."),
                        property("answer", TEXT, "The answer that was chosen, as a key."),
                        property("on", MONTH, "The month, as its first day.")));
        labels.put(
                "Step",
                List.of(
                        ID,
                        property("way", TEXT, "The kind of step, as a key."),
                        property("insight", TEXT, "The insight it came from, as a key."),
                        property("day", MONTH, "The month it is planned for."),
                        property("every", TEXT, "How often it repeats, as a key."),
                        property("state", TEXT, "planned, done or let go, as a key."),
                        property("on", MONTH, "The month it was noted.")));
        labels.put(
                "Contact",
                List.of(
                        ID,
                        property("on", MONTH, "The month of the contact."),
                        property("channel", TEXT, "The channel of the contact, as a key."),
                        property("first", TEXT, "Who got in touch, as a key.")));
        labels.put(
                "Domain",
                List.of(
                        property("key", TEXT, "The area of life."),
                        property("position", WHOLE, "Its position among the eight.")));
        labels.put(
                "Benefit",
                List.of(
                        property("key", TEXT, "A benefit of support."),
                        property("type", TEXT, "The type of support it belongs to."),
                        property("position", WHOLE, "Its position among the twelve.")));
        labels.put(
                "Relation",
                List.of(
                        property("key", TEXT, "The kind of relationship."),
                        property("group", TEXT, "practitioner, peer, family or informal."),
                        property("position", WHOLE, "Its position among all kinds.")));
        labels.put(
                "Build",
                List.of(
                        property("id", TEXT, "The id of this build of the copy."),
                        property("at", "ZONED DATETIME", "When it was made."),
                        property("maps", WHOLE, "How many maps it contains.")));
        return labels;
    }

    private List<Property> withName(Property... others) {
        List<Property> all = new ArrayList<>(List.of(others));
        if (named) {
            all.add(NAME);
        }
        return all;
    }

    /// Returns the properties by type of relationship.
    Map<String, List<Property>> types() {
        Map<String, List<Property>> types = new LinkedHashMap<>();
        types.put("KNOWS", Stream.concat(ANSWERS.stream(), Stream.of(WEIGHT)).toList());
        types.put(
                "SUPPORTS",
                List.of(
                        property("type", TEXT, "The type of support, if noted."),
                        property("domain", TEXT, "The area of life, if noted."),
                        property("benefits", TEXTS, "The benefits of the support.")));
        for (String bare : List.of("REFLECTED", "PLANS", "ABOUT", "HAD", "WITH")) {
            types.put(bare, List.of());
        }
        return types;
    }

    /// Returns the schema of the labels and types that occur in a copy.
    ///
    /// @param labels the number of nodes by label
    /// @param types the number of relationships by type
    CopySchema schema(Map<String, Long> labels, Map<String, Long> types) {
        return new CopySchema(kinds(labels(), labels), kinds(types(), types));
    }

    private static List<ElementSchema> kinds(
            Map<String, List<Property>> known, Map<String, Long> counts) {
        return known.entrySet().stream()
                .filter(one -> counts.containsKey(one.getKey()))
                .map(one ->
                        new ElementSchema(
                                one.getKey(),
                                counts.getOrDefault(one.getKey(), 0L),
                                one.getValue()))
                .toList();
    }

    private static Property property(String name, String type, String about) {
        return new Property(name, type, about);
    }
}
