/// Monitoring for operators: health checks, metrics for Prometheus, and a log in JSON. None of them
/// contains personal data.
///
/// Start at [MonitorRoutes]. It must not depend on any other feature.
@NullMarked
package org.kithmap.monitor;

import org.jspecify.annotations.NullMarked;
