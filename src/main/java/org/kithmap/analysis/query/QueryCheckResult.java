package org.kithmap.analysis.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.kithmap.querypolicy.syntax.Violation;

/// The result of checking a query while it is being written.
record QueryCheckResult(
        @JsonInclude List<Violation> refusals, @JsonInclude List<String> parameters) {}
