package org.kithmap.map;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Functions that read the elements of a map field by field, from files, changes and the graph.
/// Each throws [InvalidMap] if the element is invalid, in addition to the errors of the
/// [FieldReader].
public final class MapReader {

    private MapReader() {}

    public static Alter alter(FieldReader fields) {
        AlterBuilder alter = AlterBuilder.builder();
        AlterField.ALL.forEach(field -> field.read(fields, alter));
        fields.nothingElse();
        return alter.build();
    }

    static Map<LayoutMode, ManualPosition> places(@Nullable FieldReader fields) {
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

    public static HardDay hardDay(FieldReader fields, List<PersonToCall> calls) {
        String helps = fields.text("helps");
        String signs = fields.text("signs");
        String say = fields.text("say");
        String urgent = fields.text("urgent");
        fields.nothingElse();
        return new HardDay(calls, helps, signs, say, urgent);
    }

    public static PersonToCall personToCall(FieldReader fields) {
        String name = fields.required("name");
        String goodFor = fields.text("goodFor");
        String phone = fields.text("phone");
        fields.nothingElse();
        return new PersonToCall(name, goodFor, phone);
    }

    public static SavedView view(FieldReader fields) {
        String id = fields.required("id");
        String name = fields.required("name");
        String settings = fields.required("settings");
        fields.nothingElse();
        return new SavedView(id, name, settings);
    }
}
