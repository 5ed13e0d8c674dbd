/// Messages to users, as codes with parameters, so that the page can show them in its language.
/// Each also has an English text for clients without the page. Depends on no feature package.
@NullMarked
package org.kithmap.messages;

import org.jspecify.annotations.NullMarked;
