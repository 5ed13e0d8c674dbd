package org.kithmap.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.Keyed;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;

/// Kithmap's own format: an envelope with a version around whole maps. Every export is of this
/// form; the package's page describes it. Written by hand and not from the records, so that no
/// renaming in Java changes anybody's file.
public final class KithmapJson implements Format {

    /// The version that is written, and for now the only one that is read.
    public static final int VERSION = 1;

    @Override
    public boolean recognises(InputFile file) {
        String text = file.text().stripLeading();
        return text.startsWith("{")
                || text.startsWith("[")
                || file.name().toLowerCase(java.util.Locale.ROOT).endsWith(".json");
    }

    @Override
    public Reading read(List<InputFile> files) {
        return files.stream()
                .map(file -> new KithmapJsonReader(file).read())
                .reduce(new Reading(List.of(), List.of(), List.of()), Reading::together);
    }

    /// The maps as a file, in UTF-8, indented for people.
    public static byte[] write(List<SupportMap> maps) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonNode.FACTORY.createGenerator(text)) {
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
            throw new UncheckedIOException(e); // a string in memory has no I/O to fail
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void map(JsonGenerator json, SupportMap map) throws IOException {
        json.writeStartObject();
        text(json, "id", map.id());
        text(json, "name", map.name());
        text(json, "notes", map.notes());
        json.writeArrayFieldStart("alters");
        for (Alter alter : map.alters()) {
            alter(json, alter);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("ties");
        for (Tie tie : map.ties()) {
            json.writeStartObject();
            text(json, "a", tie.a());
            text(json, "b", tie.b());
            if (tie.weight() != null) {
                json.writeNumberField("weight", tie.weight());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("supports");
        for (Support support : map.supports()) {
            json.writeStartObject();
            text(json, "alter", support.alter());
            key(json, "direction", support.direction());
            key(json, "type", support.type());
            key(json, "domain", support.domain());
            texts(json, "benefits", support.benefits().stream().map(Keyed::key).toList());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void alter(JsonGenerator json, Alter alter) throws IOException {
        json.writeStartObject();
        text(json, "id", alter.id());
        text(json, "name", alter.name());
        key(json, "kind", alter.kind());
        texts(json, "relations", alter.relations().stream().map(Keyed::key).toList());
        number(json, "closeness", alter.closeness());
        number(json, "comfort", alter.comfort());
        key(json, "phase", alter.phase());
        text(json, "since", alter.since());
        key(json, "contactFromThem", alter.contactFromThem());
        key(json, "contactFromMe", alter.contactFromMe());
        text(
                json,
                "lastContact",
                alter.lastContact() == null ? null : alter.lastContact().toString());
        mark(json, "newer", alter.newer());
        mark(json, "wantMore", alter.wantMore());
        mark(json, "strained", alter.strained());
        mark(json, "died", alter.died());
        texts(json, "qualities", alter.qualities());
        text(json, "symbol", alter.symbol());
        text(json, "notes", alter.notes());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String text)
            throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

    private static void key(JsonGenerator json, String name, @Nullable Keyed key)
            throws IOException {
        text(json, name, key == null ? null : key.key());
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
