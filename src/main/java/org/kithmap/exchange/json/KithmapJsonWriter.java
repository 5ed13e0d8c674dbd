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
import org.kithmap.map.Coded;
import org.kithmap.map.Contact;
import org.kithmap.map.LayoutMode;
import org.kithmap.map.ManualPosition;
import org.kithmap.map.Reflection;
import org.kithmap.map.SavedView;
import org.kithmap.map.Step;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;

/// Kithmap's own format: whole maps in an envelope with a version. All exports have this format;
/// the page of this package describes it. The writer does not serialize the records directly, so
/// that renaming something in Java does not change the files.
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
        text(json, "id", map.id());
        text(json, "name", map.name());
        text(json, "notes", map.notes());
        each(json, "alters", map.alters(), KithmapJsonWriter::alter);
        each(json, "ties", map.ties(), KithmapJsonWriter::tie);
        each(json, "supports", map.supports(), KithmapJsonWriter::support);
        each(json, "reflections", map.reflections(), KithmapJsonWriter::reflection);
        each(json, "steps", map.steps(), KithmapJsonWriter::step);
        each(json, "contacts", map.contacts(), KithmapJsonWriter::contact);
        each(json, "views", map.views(), KithmapJsonWriter::view);
        json.writeEndObject();
    }

    private interface Fields<T> {
        void write(JsonGenerator json, T thing) throws IOException;
    }

    private static <T> void each(
            JsonGenerator json, String name, List<T> things, Fields<? super T> fields)
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
        text(json, "id", alter.id());
        text(json, "name", alter.name());
        key(json, "kind", alter.kind());
        texts(json, "relations", alter.relations().stream().map(Coded::key).toList());
        number(json, "closeness", alter.closeness());
        number(json, "comfort", alter.comfort());
        key(json, "phase", alter.phase());
        text(json, "since", alter.since());
        key(json, "contactFromThem", alter.contactFromThem());
        key(json, "contactFromMe", alter.contactFromMe());
        day(json, "lastContact", alter.lastContact());
        mark(json, "newer", alter.newer());
        mark(json, "wantMore", alter.wantMore());
        mark(json, "strained", alter.strained());
        mark(json, "died", alter.died());
        texts(json, "qualities", alter.qualities());
        text(json, "symbol", alter.symbol());
        text(json, "notes", alter.notes());
        places(json, alter);
    }

    private static void places(JsonGenerator json, Alter alter) throws IOException {
        if (alter.places().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("places");
        for (Map.Entry<LayoutMode, ManualPosition> entry : alter.places().entrySet()) {
            json.writeArrayFieldStart(entry.getKey().key());
            json.writeNumber(entry.getValue().along());
            json.writeNumber(entry.getValue().across());
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void tie(JsonGenerator json, Tie tie) throws IOException {
        text(json, "a", tie.a());
        text(json, "b", tie.b());
        if (tie.weight() != null) {
            json.writeNumberField("weight", tie.weight());
        }
    }

    private static void support(JsonGenerator json, Support support) throws IOException {
        text(json, "alter", support.alter());
        key(json, "direction", support.direction());
        key(json, "type", support.type());
        key(json, "domain", support.domain());
        texts(json, "benefits", support.benefits().stream().map(Coded::key).toList());
    }

    private static void reflection(JsonGenerator json, Reflection reflection) throws IOException {
        text(json, "id", reflection.id());
        key(json, "question", reflection.question());
        key(json, "answer", reflection.answer());
        text(json, "words", reflection.words());
        day(json, "on", reflection.on());
    }

    private static void step(JsonGenerator json, Step step) throws IOException {
        text(json, "id", step.id());
        text(json, "words", step.words());
        key(json, "way", step.way());
        text(json, "alter", step.alter());
        text(json, "insight", step.insight());
        day(json, "day", step.day());
        key(json, "every", step.every());
        key(json, "state", step.state());
        day(json, "on", step.on());
    }

    private static void contact(JsonGenerator json, Contact contact) throws IOException {
        text(json, "id", contact.id());
        text(json, "alter", contact.alter());
        day(json, "on", contact.on());
        key(json, "channel", contact.channel());
        key(json, "first", contact.first());
        text(json, "words", contact.words());
    }

    private static void view(JsonGenerator json, SavedView view) throws IOException {
        text(json, "id", view.id());
        text(json, "name", view.name());
        text(json, "settings", view.settings());
    }

    private static void text(JsonGenerator json, String name, @Nullable String text)
            throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

    private static void key(JsonGenerator json, String name, @Nullable Coded key)
            throws IOException {
        text(json, name, key == null ? null : key.key());
    }

    private static void day(JsonGenerator json, String name, @Nullable LocalDate day)
            throws IOException {
        text(json, name, day == null ? null : day.toString());
    }

    private static void number(JsonGenerator json, String name, @Nullable Integer number)
            throws IOException {
        if (number != null) {
            json.writeNumberField(name, number);
        }
    }

    private static void mark(JsonGenerator json, String name, boolean set) throws IOException {
        if (set) {
            json.writeBooleanField(name, true);
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> texts)
            throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
