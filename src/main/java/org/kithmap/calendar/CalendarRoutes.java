package org.kithmap.calendar;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kithmap.http.Attachment;
import org.kithmap.http.Caller;
import org.kithmap.http.Routes;
import org.kithmap.map.MapStore;
import org.kithmap.map.Step;
import org.kithmap.map.SupportMap;
import org.kithmap.problem.InvalidRequest;

/// The route that returns the open steps of a map as a calendar file: all that have a date or
/// repeat, or a single one.
public final class CalendarRoutes implements Routes {

    private final MapStore maps;
    private final Clock clock;

    public CalendarRoutes(MapStore maps, Clock clock) {
        this.maps = maps;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/maps/{id}/steps.ics", this::calendar);
    }

    private void calendar(Context ctx) {
        SupportMap map = maps.get(Caller.of(ctx).account(), ctx.pathParam("id"));
        String only = ctx.queryParam("step");
        List<Step> steps =
                map.steps().stream()
                        .filter(StepCalendar::holds)
                        .filter(step -> only == null || step.id().equals(only))
                        .toList();
        String names = ctx.queryParam("names");
        UnaryOperator<String> words =
                switch (names == null ? "full" : names) {
                    case "full" -> UnaryOperator.identity();
                    case "initials" -> new Initials(map)::in;
                    default -> throw new InvalidRequest("\"names\" must be full or initials.");
                };
        String file = words.apply(map.name());
        ctx.header("Content-Disposition", Attachment.header(file, "ics"));
        ctx.contentType("text/calendar; charset=utf-8")
                .result(StepCalendar.write(steps, words, clock.instant()));
    }
}
