package org.kithmap.app;

import org.kithmap.change.ChangeLog;
import org.kithmap.insight.Insights;
import org.kithmap.util.SafeStackTrace;

/// The task that lets a newly started database plan the queries of insights and changes, so that
/// the first person does not wait for that. A failure ends it; the next request reports its cause.
record WarmUp(Insights insights, ChangeLog changes) implements Runnable {

    private static final System.Logger LOG = System.getLogger(WarmUp.class.getName());

    @Override
    public void run() {
        try {
            insights.warmUp();
            changes.warmUp();
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    () -> "The warm-up of the database ended: " + SafeStackTrace.of(e));
        }
    }
}
