/// What is said to a person, by a code and what it speaks of, so that the page can say it in its
/// own language; and in English, for whoever has no page. Knows no feature.
@NullMarked
package org.kithmap.messages;

import org.jspecify.annotations.NullMarked;
