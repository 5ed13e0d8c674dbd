package org.kithmap.analysis.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question of an analyst.
///
/// @param id chosen by the client, which can cancel the question by it
/// @param text the query as written, not yet checked
public record QuestionRequest(
        String id,
        String text,
        Map<String, @Nullable Object> parameters,
        QueryMode mode,
        DisclosureLevel level) {}
