/// Digests and stack traces without messages. Knows no feature.
@NullMarked
package org.kithmap.util;

import org.jspecify.annotations.NullMarked;
