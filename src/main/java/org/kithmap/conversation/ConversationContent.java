package org.kithmap.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of a conversation.
///
/// @param on its day
/// @param agenda the topics, in order
/// @param notes the coach's own, which nobody else reads
/// @param shared what the owner of the map reads, too
/// @param agreed the steps that were agreed
/// @param drawing what was drawn on the map, which nobody else reads
public record ConversationContent(
        LocalDate on,
        @JsonInclude List<Topic> agenda,
        @Nullable String notes,
        @Nullable String shared,
        @JsonInclude List<AgreedStep> agreed,
        @Nullable MapDrawing drawing) {

    public ConversationContent {
        agenda = List.copyOf(agenda);
        agreed = List.copyOf(agreed);
    }

    ConversationContent withoutDrawing() {
        return new ConversationContent(on, agenda, notes, shared, agreed, null);
    }
}
