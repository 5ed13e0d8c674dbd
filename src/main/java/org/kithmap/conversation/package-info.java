/// Conversations between a coach and the owner of a map: preparing them, holding them, and their
/// outcome.
///
/// Start at [Conversations]. A coach's notes are visible to the coach only, except for the shared
/// part, which the owner of the map sees once the conversation has ended. Reading and writing a
/// conversation requires access to the map. Agendas hold keys of insights and questions, never
/// their sentences, so that nothing that is withheld by now comes back through them.
@NullMarked
package org.kithmap.conversation;

import org.jspecify.annotations.NullMarked;
