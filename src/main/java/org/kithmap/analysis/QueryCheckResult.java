package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.kithmap.querypolicy.Violation;

/// What there is to say of a query while it is written.
record QueryCheckResult(
        @JsonInclude List<Violation> refusals, @JsonInclude List<String> parameters) {}
