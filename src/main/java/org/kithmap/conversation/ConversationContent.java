package org.kithmap.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is written of a conversation.
///
/// @param on its day
/// @param agenda what to talk about, in this order
/// @param notes of whoever leads it, for nobody else
/// @param shared what the owner of the map is to read, too
/// @param agreed the steps that were agreed
public record ConversationContent(
        LocalDate on,
        @JsonInclude List<Topic> agenda,
        @Nullable String notes,
        @Nullable String shared,
        @JsonInclude List<AgreedStep> agreed) {

    public ConversationContent {
        agenda = List.copyOf(agenda);
        agreed = List.copyOf(agreed);
    }
}
