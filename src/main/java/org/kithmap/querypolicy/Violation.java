package org.kithmap.querypolicy;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.kithmap.messages.LocalizedMessage;

/// A part of a text that keeps it from being run.
///
/// @param clause what is refused, in the words of Cypher: `LOAD CSV`, `range()`
/// @param why the reason and what to write instead; the page has it as `refusal.<code>`
/// @param from where that part begins in the text, in UTF-16 units
/// @param to where it ends, exclusively
@JsonInclude
public record Violation(String clause, LocalizedMessage why, int from, int to) {}
