package org.kithmap.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/// A text that is compressed once instead of for each request.
final class GzippedText {

    private final byte[] plain;
    private final byte[] zipped;

    private GzippedText(byte[] plain, byte[] zipped) {
        this.plain = plain;
        this.zipped = zipped;
    }

    static GzippedText of(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GzippedText(plain, bytes.toByteArray());
    }

    void answer(Context ctx) {
        ctx.header("Vary", "Accept-Encoding");
        String accepted = ctx.header("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            ctx.header("Content-Encoding", "gzip").result(zipped);
        } else {
            ctx.result(plain);
        }
    }
}
