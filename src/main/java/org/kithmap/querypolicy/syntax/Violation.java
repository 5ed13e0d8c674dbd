package org.kithmap.querypolicy.syntax;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.kithmap.messages.LocalizedMessage;

/// A reason for refusing a query, with the part of the text that it concerns.
///
/// @param clause the refused part, in the words of Cypher: `LOAD CSV`, `range()`
/// @param why the reason and what to write instead; the page translates it as `refusal.<code>`
/// @param from the start of the part in the text, in UTF-16 units
/// @param to its end, exclusive
@JsonInclude
public record Violation(String clause, LocalizedMessage why, int from, int to) {}
