package org.kithmap.map;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Functions that read the elements of a map field by field, from files and from changes. Each
/// throws [InvalidMap] if the element is invalid, in addition to the errors of the [FieldReader].
public final class MapReader {

    private MapReader() {}

    public static Alter alter(FieldReader fields) {
        String id = fields.required("id");
        String name = fields.required("name");
        AlterKind kind = fields.keyOr("kind", AlterKind.PERSON);
        List<Relation> relations = fields.keys("relations", Relation.class);
        Integer closeness = fields.whole("closeness");
        Integer comfort = fields.whole("comfort");
        TiePhase tiePhase = fields.keyOr("phase", TiePhase.PRESENT);
        String since = fields.text("since");
        Frequency fromThem = fields.key("contactFromThem", Frequency.class);
        Frequency fromMe = fields.key("contactFromMe", Frequency.class);
        LocalDate lastContact = fields.date("lastContact");
        boolean newer = fields.truth("newer");
        boolean wantMore = fields.truth("wantMore");
        boolean strained = fields.truth("strained");
        boolean died = fields.truth("died");
        List<String> qualities = fields.texts("qualities");
        String symbol = fields.text("symbol");
        String notes = fields.text("notes");
        Map<LayoutMode, ManualPosition> places = places(fields.within("places"));
        fields.nothingElse();
        return new Alter(
                id,
                name,
                kind,
                relations,
                closeness,
                comfort,
                tiePhase,
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
                notes,
                places);
    }

    private static Map<LayoutMode, ManualPosition> places(@Nullable FieldReader fields) {
        Map<LayoutMode, ManualPosition> places = new EnumMap<>(LayoutMode.class);
        if (fields == null) {
            return places;
        }
        for (LayoutMode layoutMode : LayoutMode.values()) {
            List<Double> pair = fields.decimals(layoutMode.key());
            if (!pair.isEmpty()) {
                places.put(layoutMode, ManualPosition.of(pair));
            }
        }
        fields.nothingElse();
        return places;
    }

    public static Tie tie(FieldReader fields) {
        String a = fields.required("a");
        String b = fields.required("b");
        Double weight = fields.decimal("weight");
        fields.nothingElse();
        return new Tie(a, b, weight);
    }

    public static Support support(FieldReader fields) {
        String alter = fields.required("alter");
        Direction direction = fields.requiredKey("direction", Direction.RECEIVED);
        SupportType type = fields.key("type", SupportType.class);
        Domain domain = fields.key("domain", Domain.class);
        List<Benefit> benefits = fields.keys("benefits", Benefit.class);
        fields.nothingElse();
        return new Support(alter, direction, type, domain, benefits);
    }

    public static Reflection reflection(FieldReader fields) {
        String id = fields.required("id");
        ReflectionQuestion question = fields.requiredKey("question", ReflectionQuestion.CLOSE);
        ReflectionAnswer answer = fields.key("answer", ReflectionAnswer.class);
        String words = fields.text("words");
        LocalDate on = fields.requiredDate("on");
        fields.nothingElse();
        return new Reflection(id, question, answer, words, on);
    }

    public static Step step(FieldReader fields) {
        String id = fields.required("id");
        String words = fields.required("words");
        StepIdea stepIdea = fields.key("way", StepIdea.class);
        String alter = fields.text("alter");
        String insight = fields.text("insight");
        LocalDate day = fields.date("day");
        RepeatInterval every = fields.key("every", RepeatInterval.class);
        StepState state = fields.keyOr("state", StepState.OPEN);
        LocalDate on = fields.requiredDate("on");
        fields.nothingElse();
        return new Step(id, words, stepIdea, alter, insight, day, every, state, on);
    }

    public static Contact contact(FieldReader fields) {
        String id = fields.required("id");
        String alter = fields.required("alter");
        LocalDate on = fields.requiredDate("on");
        Channel channel = fields.key("channel", Channel.class);
        ContactInitiator first = fields.key("first", ContactInitiator.class);
        String words = fields.text("words");
        fields.nothingElse();
        return new Contact(id, alter, on, channel, first, words);
    }

    public static SavedView view(FieldReader fields) {
        String id = fields.required("id");
        String name = fields.required("name");
        String settings = fields.required("settings");
        fields.nothingElse();
        return new SavedView(id, name, settings);
    }
}
