package org.kithmap.problem;

import java.util.Map;

/// A failure that tells the client more than a code and a message.
public interface ProblemDetails {

    /// Returns more fields for the response; `retryAfter`, in seconds, becomes a header as well.
    Map<String, Object> details();
}
