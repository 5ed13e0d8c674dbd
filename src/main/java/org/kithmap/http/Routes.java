package org.kithmap.http;

import io.javalin.config.RoutesConfig;

/// The routes of one feature.
public interface Routes {

    void add(RoutesConfig routes);
}
