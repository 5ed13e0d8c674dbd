package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.kithmap.gate.Refusal;

/// What there is to say of a query while it is written.
record Checked(@JsonInclude List<Refusal> refusals, @JsonInclude List<String> parameters) {}
