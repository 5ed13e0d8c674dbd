/// How Kithmap is doing, for whoever runs it: health, figures for a Prometheus, one line of JSON an
/// event. None of them holds anything personal.
///
/// Start at [MonitorRoutes]. It must not know any other feature.
@NullMarked
package org.kithmap.monitor;

import org.jspecify.annotations.NullMarked;
