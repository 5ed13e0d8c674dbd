package org.kithmap.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/// A conversation about a map, as whoever leads it has it.
///
/// @param version another one after every write
/// @param ended whether it was held; from then on the owner of the map sees its shared part
/// @param known what was on the map when it ended; never sent
public record Conversation(
        String id,
        @JsonInclude long version,
        @JsonInclude boolean ended,
        @JsonUnwrapped Content content,
        @JsonIgnore @Nullable Known known) {}
