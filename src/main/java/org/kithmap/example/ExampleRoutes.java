package org.kithmap.example;

import io.javalin.config.RoutesConfig;
import org.kithmap.http.Caller;
import org.kithmap.http.Routes;

/// The route that returns the example map in a language. It is the same for everybody.
public final class ExampleRoutes implements Routes {

    private final Examples examples;

    public ExampleRoutes(Examples examples) {
        this.examples = examples;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(
                "/api/examples/{language}",
                ctx -> ctx.json(examples.in(ctx.pathParam("language"), Caller.of(ctx).account())));
    }
}
