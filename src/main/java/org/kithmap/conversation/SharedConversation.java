package org.kithmap.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the owner of a map sees of a conversation about it.
///
/// @param coach the name of whoever led it
/// @param damaged whether its words can't be opened
/// @param talked what was talked about: keys, without a line of the coach's own
public record SharedConversation(
        String id,
        String coach,
        LocalDate on,
        @JsonInclude List<Topic> talked,
        @Nullable String shared,
        @JsonInclude List<AgreedStep> agreed,
        boolean damaged) {

    static SharedConversation of(Conversation conversation, String coach) {
        ConversationContent conversationContent = conversation.content();
        return new SharedConversation(
                conversation.id(),
                coach,
                conversationContent.on(),
                conversationContent.agenda().stream()
                        .filter(topic -> topic.talked() && topic.kind() != Topic.Kind.OWN)
                        .map(topic -> new Topic(topic.kind(), topic.key(), null, true))
                        .toList(),
                conversationContent.shared(),
                conversationContent.agreed(),
                conversation.damaged());
    }
}
