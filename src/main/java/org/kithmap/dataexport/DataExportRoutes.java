package org.kithmap.dataexport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.kithmap.graph.ConcurrencyLimiter;
import org.kithmap.http.Attachment;
import org.kithmap.http.Caller;
import org.kithmap.http.Json;
import org.kithmap.http.NotSignedIn;
import org.kithmap.http.Routes;
import org.kithmap.http.SessionCookie;

/// Everything about me as one file. Erasing my account is with the accounts: they alone know
/// passwords.
public final class DataExportRoutes implements Routes {

    private static final ObjectWriter READABLE = Json.MAPPER.writerWithDefaultPrettyPrinter();

    private final PersonalDataExport personalDataExport;
    private final Clock clock;

    /// Everything about one person is in memory at once, and so is the file.
    private final ConcurrencyLimiter concurrencyLimiter = new ConcurrencyLimiter(1);

    public DataExportRoutes(PersonalDataExport personalDataExport, Clock clock) {
        this.personalDataExport = personalDataExport;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/me", this::save);
    }

    private void save(Context ctx) {
        concurrencyLimiter.take(() -> write(ctx));
    }

    private boolean write(Context ctx) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        PersonalDataExport.Everything everything =
                personalDataExport.of(
                        Caller.of(ctx).account(),
                        SessionCookie.read(ctx).orElseThrow(NotSignedIn::new),
                        now);
        ctx.header(
                "Content-Disposition",
                Attachment.header(
                        "Kithmap %s %s"
                                .formatted(everything.account().name(), LocalDate.now(clock)),
                        "json"));
        ctx.contentType("application/json; charset=utf-8").result(text(everything));
        return true;
    }

    private static byte[] text(PersonalDataExport.Everything everything) {
        try {
            return READABLE.writeValueAsBytes(everything);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of texts have nothing that can't be told
        }
    }
}
