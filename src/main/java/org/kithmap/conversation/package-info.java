/// The conversation between a coach and the person whose map it is: prepared, held, and what came
/// of it.
///
/// Start at [Conversations]. What the coach writes is theirs alone, but for the shared part, which
/// the owner of the map sees once the conversation has ended. Reading and writing one requires that
/// the map may still be seen. Agendas hold keys of insights and questions, never their sentences,
/// so that nothing that is withheld by now comes back through them.
@NullMarked
package org.kithmap.conversation;

import org.jspecify.annotations.NullMarked;
