package org.kithmap.dataexport;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.kithmap.graph.ConcurrencyLimiter;
import org.kithmap.http.Attachment;
import org.kithmap.http.Caller;
import org.kithmap.http.KeyedConcurrencyLimiter;
import org.kithmap.http.NotSignedIn;
import org.kithmap.http.Routes;
import org.kithmap.http.SessionCookie;
import org.kithmap.json.Json;
import org.kithmap.problem.RateLimited;

/// The route for the file with everything about an account. Deleting an account is in the account
/// package, which alone checks passwords.
public final class DataExportRoutes implements Routes {

    private static final ObjectWriter READABLE =
            Json.MAPPER
                    .writerWithDefaultPrettyPrinter()
                    .without(
                            JsonGenerator.Feature
                                    .AUTO_CLOSE_TARGET); // a part must not end as a whole

    private final PersonalDataExport personalDataExport;
    private final Clock clock;

    /// Each holds a map with its history in memory until a possibly slow reader has received it.
    private static final int MAX_CONCURRENT = 2;

    private final ConcurrencyLimiter all = new ConcurrencyLimiter(MAX_CONCURRENT);
    private final KeyedConcurrencyLimiter accounts = new KeyedConcurrencyLimiter(1);

    public DataExportRoutes(PersonalDataExport personalDataExport, Clock clock) {
        this.personalDataExport = personalDataExport;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/me", this::save);
    }

    private void save(Context ctx) {
        if (!accounts.acquire(Caller.of(ctx).account(), ctx)) {
            throw RateLimited.requests();
        }
        all.take(() -> write(ctx));
    }

    private boolean write(Context ctx) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ExportDocument everything =
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
        ctx.contentType("application/json; charset=utf-8");
        try {
            READABLE.writeValue(ctx.outputStream(), everything);
            return true;
        } catch (JsonMappingException e) { // that a map could not be read
            takeBack(ctx);
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ensures that a partly sent file does not look complete.
    private static void takeBack(Context ctx) {
        if (!ctx.res().isCommitted()) {
            ctx.res().resetBuffer();
            return;
        }
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
