package org.kithmap.oversight;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.Role;
import org.kithmap.analysis.export.CsvRows;
import org.kithmap.audit.PracticeEvent;
import org.kithmap.audit.PracticeLog;
import org.kithmap.http.Attachment;
import org.kithmap.http.Caller;
import org.kithmap.http.RoleRequired;
import org.kithmap.http.Routes;
import org.kithmap.problem.InvalidRequest;

/// The routes by which administrators read the log of a practice, page by page or as a CSV file.
public final class PracticeLogRoutes implements Routes {

    private static final int LINES_AT_ONCE = 500;
    private static final List<String> COLUMNS =
            List.of("number", "at", "did", "by", "about", "roles");

    private final PracticeLog log;

    public PracticeLogRoutes(PracticeLog log) {
        this.log = log;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/practice/log", this::page);
        routes.get("/api/practice/log.csv", this::file);
    }

    private void page(Context ctx) {
        requireAdministrator(ctx);
        ctx.json(log.page(kind(ctx), before(ctx)));
    }

    private void file(Context ctx) throws IOException {
        requireAdministrator(ctx);
        PracticeEvent.EventType kind = kind(ctx);
        StringWriter csv = new StringWriter();
        CsvRows rows = new CsvRows(csv);
        rows.write(COLUMNS);
        long before = Long.MAX_VALUE;
        boolean more = true;
        while (more) {
            PracticeLog.LogPage page = log.page(kind, before, LINES_AT_ONCE);
            for (PracticeEvent event : page.events()) {
                rows.write(cells(event));
                before = event.number();
            }
            more = page.more();
        }
        rows.flush();
        ctx.header("Content-Disposition", Attachment.header("Kithmap", "csv"));
        ctx.contentType("text/csv; charset=utf-8").result(csv.toString());
    }

    private static List<@Nullable Object> cells(PracticeEvent event) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(event.number());
        cells.add(event.at().toString());
        cells.add(event.did());
        cells.add(name(event.by()));
        cells.add(name(event.about()));
        cells.add(String.join(" ", event.roles()));
        return cells;
    }

    private static @Nullable String name(PracticeEvent.@Nullable Person person) {
        if (person == null) {
            return null;
        }
        return person.name() == null ? "(deleted account)" : person.name();
    }

    private static PracticeEvent.@Nullable EventType kind(Context ctx) {
        String key = ctx.queryParam("did");
        if (key == null || key.isEmpty()) {
            return null;
        }
        return PracticeEvent.EventType.of(key)
                .orElseThrow(() ->
                        new InvalidRequest(
                                "\"did\" must be one of %s."
                                        .formatted(
                                                List.of(PracticeEvent.EventType.values()).stream()
                                                        .map(PracticeEvent.EventType::key)
                                                        .collect(Collectors.joining(", ")))));
    }

    private static long before(Context ctx) {
        String number = ctx.queryParam("before");
        try {
            return number == null || number.isEmpty() ? Long.MAX_VALUE : Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw new InvalidRequest("\"before\" must be the number of an entry.");
        }
    }

    private static void requireAdministrator(Context ctx) {
        if (!Caller.of(ctx).is(Role.ADMINISTRATOR.key())) {
            throw new RoleRequired("Only administrators can read the log of the practice.");
        }
    }
}
