package org.kithmap.exchange.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.format.ImportFormat;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.ParsedFiles;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterField;
import org.kithmap.map.Coded;
import org.kithmap.map.Contact;
import org.kithmap.map.HardDay;
import org.kithmap.map.ManualPosition;
import org.kithmap.map.PersonToCall;
import org.kithmap.map.Reflection;
import org.kithmap.map.SavedView;
import org.kithmap.map.Step;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;

/// Kithmap's own format: whole maps in an envelope with a version, the only one without loss; the
/// page of this package describes it. The writer does not serialize the records directly, so that
/// renaming something in Java does not change the files.
public final class KithmapJsonWriter implements ImportFormat {

    /// The version that is written, and currently the only one that can be read.
    public static final int VERSION = 1;

    @Override
    public boolean recognises(InputFile file) {
        String text = file.text().stripLeading();
        return text.startsWith("{")
                || text.startsWith("[")
                || file.name().toLowerCase(java.util.Locale.ROOT).endsWith(".json");
    }

    @Override
    public ParsedFiles read(List<InputFile> files) {
        return files.stream()
                .map(file -> new KithmapJsonReader(file).read())
                .reduce(new ParsedFiles(List.of(), List.of(), List.of()), ParsedFiles::together);
    }

    /// Returns a file with these maps, in UTF-8 and indented for readability.
    public static byte[] write(List<SupportMap> maps) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = LocatedJson.FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("format", "kithmap");
            json.writeNumberField("version", VERSION);
            json.writeArrayFieldStart("maps");
            for (SupportMap map : maps) {
                map(json, map);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // impossible: writing a string needs no I/O
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void map(JsonGenerator json, SupportMap map) throws IOException {
        json.writeStartObject();
        field(json, "id", map.id());
        field(json, "name", map.name());
        field(json, "notes", map.notes());
        each(json, "alters", map.alters(), KithmapJsonWriter::alter);
        each(json, "ties", map.ties(), KithmapJsonWriter::tie);
        each(json, "supports", map.supports(), KithmapJsonWriter::support);
        each(json, "reflections", map.reflections(), KithmapJsonWriter::reflection);
        each(json, "steps", map.steps(), KithmapJsonWriter::step);
        each(json, "contacts", map.contacts(), KithmapJsonWriter::contact);
        each(json, "views", map.views(), KithmapJsonWriter::view);
        if (map.hardDay() != null) {
            json.writeObjectFieldStart("hardDay");
            hardDay(json, map.hardDay());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private interface FieldWriter<T> {
        void write(JsonGenerator json, T thing) throws IOException;
    }

    private static <T> void each(
            JsonGenerator json, String name, List<T> things, FieldWriter<? super T> fields)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T thing : things) {
            json.writeStartObject();
            fields.write(json, thing);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void alter(JsonGenerator json, Alter alter) throws IOException {
        for (AlterField<?> field : AlterField.ALL) {
            field(json, field.name(), field.of(alter));
        }
    }

    private static void tie(JsonGenerator json, Tie tie) throws IOException {
        field(json, "a", tie.a());
        field(json, "b", tie.b());
        field(json, "weight", tie.weight());
    }

    private static void support(JsonGenerator json, Support support) throws IOException {
        field(json, "alter", support.alter());
        field(json, "direction", support.direction());
        field(json, "type", support.type());
        field(json, "domain", support.domain());
        field(json, "benefits", support.benefits());
    }

    private static void reflection(JsonGenerator json, Reflection reflection) throws IOException {
        field(json, "id", reflection.id());
        field(json, "question", reflection.question());
        field(json, "answer", reflection.answer());
        field(json, "words", reflection.words());
        field(json, "on", reflection.on());
    }

    private static void step(JsonGenerator json, Step step) throws IOException {
        field(json, "id", step.id());
        field(json, "words", step.words());
        field(json, "way", step.way());
        field(json, "alter", step.alter());
        field(json, "insight", step.insight());
        field(json, "day", step.day());
        field(json, "every", step.every());
        field(json, "state", step.state());
        field(json, "on", step.on());
    }

    private static void contact(JsonGenerator json, Contact contact) throws IOException {
        field(json, "id", contact.id());
        field(json, "alter", contact.alter());
        field(json, "on", contact.on());
        field(json, "channel", contact.channel());
        field(json, "first", contact.first());
        field(json, "words", contact.words());
    }

    private static void view(JsonGenerator json, SavedView view) throws IOException {
        field(json, "id", view.id());
        field(json, "name", view.name());
        field(json, "settings", view.settings());
    }

    private static void hardDay(JsonGenerator json, HardDay hardDay) throws IOException {
        each(json, "calls", hardDay.calls(), KithmapJsonWriter::personToCall);
        field(json, "helps", hardDay.helps());
        field(json, "signs", hardDay.signs());
        field(json, "say", hardDay.say());
        field(json, "urgent", hardDay.urgent());
    }

    private static void personToCall(JsonGenerator json, PersonToCall call) throws IOException {
        field(json, "name", call.name());
        field(json, "goodFor", call.goodFor());
        field(json, "phone", call.phone());
    }

    /// Writes a field, unless it has no answer.
    private static void field(JsonGenerator json, String name, @Nullable Object value)
            throws IOException {
        switch (value) {
            case null -> {}
            case Boolean set when !set -> {}
            case List<?> all when all.isEmpty() -> {}
            case Map<?, ?> all when all.isEmpty() -> {}
            default -> {
                json.writeFieldName(name);
                value(json, value);
            }
        }
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case String text -> json.writeString(text);
            case Coded coded -> json.writeString(coded.key());
            case LocalDate day -> json.writeString(day.toString());
            case Integer number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean set -> json.writeBoolean(set);
            case ManualPosition position -> value(json, position.pair());
            case List<?> all -> {
                json.writeStartArray();
                for (Object one : all) {
                    value(json, one);
                }
                json.writeEndArray();
            }
            case Map<?, ?> all -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : all.entrySet()) {
                    json.writeFieldName(((Coded) entry.getKey()).key());
                    value(json, entry.getValue());
                }
                json.writeEndObject();
            }
            case null -> throw new IllegalArgumentException("null can't be written");
            default -> throw new IllegalArgumentException("can't be written: " + value.getClass());
        }
    }
}
