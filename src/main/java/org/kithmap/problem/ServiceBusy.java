package org.kithmap.problem;

import java.util.Map;

/// More requests of all clients together than the memory has room for at the moment.
public final class ServiceBusy extends Problem {

    public ServiceBusy(String code, String message, long seconds) {
        this(code, message, seconds, Map.of());
    }

    /// @param more fields of the response, in addition to the seconds
    public ServiceBusy(String code, String message, long seconds, Map<String, Object> more) {
        super(code, message, withSeconds(seconds, more));
    }

    /// Returns the failure of another large request or response.
    public static ServiceBusy largeRequests() {
        return new ServiceBusy(
                "service-busy",
                "Kithmap is busy with many large requests. Please try again in a moment.",
                10);
    }
}
