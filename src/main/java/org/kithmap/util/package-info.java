/// SHA-256 digests, and stack traces without messages. Depends on no feature package.
@NullMarked
package org.kithmap.util;

import org.jspecify.annotations.NullMarked;
