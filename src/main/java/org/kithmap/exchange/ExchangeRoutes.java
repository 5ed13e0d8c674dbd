package org.kithmap.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kithmap.exchange.export.ExportFormat;
import org.kithmap.exchange.export.ExportFormats;
import org.kithmap.exchange.export.ExportedPart;
import org.kithmap.exchange.export.NameVisibility;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.ParsedFiles;
import org.kithmap.http.Attachment;
import org.kithmap.http.Caller;
import org.kithmap.http.NdjsonResponse;
import org.kithmap.http.Routes;
import org.kithmap.map.SupportMap;
import org.kithmap.problem.InvalidRequest;

/// The routes for import and export. Who sees a map may export it, as far as they see it. An import
/// responds with lines of JSON while it runs: its progress, and finally its report.
public final class ExchangeRoutes implements Routes {

    private static final int MAX_FILES = 20;

    private final Importer importer;
    private final Exporter exporter;

    public ExchangeRoutes(Importer importer, Exporter exporter) {
        this.importer = importer;
        this.exporter = exporter;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/imports", this::importFiles);
        routes.get("/api/maps/{id}/export", this::export);
        routes.get("/api/export-formats", ctx -> ctx.json(FormatSummary.ALL));
    }

    private void importFiles(Context ctx) {
        String account = Caller.of(ctx).account();
        ParsedFiles parsedFiles = ImportFormats.readAll(files(ctx));
        boolean replace = "true".equals(ctx.formParam("replace"));
        NdjsonResponse lines = new NdjsonResponse(ctx);
        lines.write(
                new Finished(
                        importer.importFiles(
                                account,
                                parsedFiles,
                                replace,
                                (done, total) ->
                                        lines.write(
                                                new ProgressLine(new ImportStep(done, total))))));
    }

    record ProgressLine(ImportStep progress) {}

    record ImportStep(int done, int total) {}

    record Finished(ImportReport report) {}

    /// A format, as the page offers it.
    record FormatSummary(String code, String extension, @JsonInclude Set<ExportedPart> leavesOut) {

        private static final List<FormatSummary> ALL =
                ExportFormats.ALL.stream()
                        .map(format ->
                                new FormatSummary(
                                        format.code(), format.extension(), format.leavesOut()))
                        .toList();
    }

    private static List<InputFile> files(Context ctx) {
        List<UploadedFile> uploads = ctx.isMultipartFormData() ? uploads(ctx) : List.of();
        if (uploads.isEmpty()) {
            throw new InvalidRequest(
                    "Send multipart/form-data with at least one part named \"file\".");
        }
        if (uploads.size() > MAX_FILES) {
            throw new InvalidRequest("Send at most %d files at once.".formatted(MAX_FILES));
        }
        List<InputFile> files = new ArrayList<>();
        for (UploadedFile upload : uploads) {
            if (upload.size() > InputFile.MAX_BYTES) {
                throw InputFile.tooLarge(upload.filename());
            }
            try (InputStream content = upload.content()) {
                files.add(new InputFile(upload.filename(), content.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static List<UploadedFile> uploads(Context ctx) {
        try {
            return ctx.uploadedFiles("file");
        } catch (Exception e) { // Javalin passes on a checked exception that it does not declare
            // Jetty closes the connection; without this header the client would use it again
            ctx.header("Connection", "close");
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause
                        instanceof
                        IllegalStateException) { // thrown by Jetty if a limit is exceeded
                    throw new HttpResponseException(
                            413,
                            "The files are larger than 20 MB in total. Import them in several steps.",
                            Map.of());
                }
            }
            throw new InvalidRequest("The upload is incomplete. Please send it again.");
        }
    }

    private void export(Context ctx) throws IOException {
        ExportFormat format =
                parameter(
                        ctx,
                        "format",
                        ExportFormats.ALL.getFirst(),
                        ExportFormats::of,
                        ExportFormats.codes());
        NameVisibility names =
                parameter(
                        ctx,
                        "names",
                        NameVisibility.SHOWN,
                        NameVisibility::of,
                        NameVisibility.keys());
        SupportMap map = names.apply(exporter.map(Caller.of(ctx).account(), ctx.pathParam("id")));
        ctx.header("Content-Disposition", Attachment.header(map.name(), format.extension()));
        ctx.contentType(format.mediaType());
        format.write(map, ctx.outputStream());
    }

    private static <T> T parameter(
            Context ctx, String name, T otherwise, Function<String, Optional<T>> of, String all) {
        String value = ctx.queryParam(name);
        return value == null
                ? otherwise
                : of.apply(value)
                        .orElseThrow(() ->
                                new InvalidRequest(
                                        "\"%s\" must be one of: %s.".formatted(name, all)));
    }
}
