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
public record SharedPart(
        String id,
        String coach,
        LocalDate on,
        @JsonInclude List<Topic> talked,
        @Nullable String shared,
        @JsonInclude List<Agreed> agreed,
        boolean damaged) {

    static SharedPart of(Conversation conversation, String coach) {
        Content content = conversation.content();
        return new SharedPart(
                conversation.id(),
                coach,
                content.on(),
                content.agenda().stream()
                        .filter(topic -> topic.talked() && topic.kind() != Topic.Kind.OWN)
                        .map(topic -> new Topic(topic.kind(), topic.key(), null, true))
                        .toList(),
                content.shared(),
                content.agreed(),
                conversation.damaged());
    }
}
