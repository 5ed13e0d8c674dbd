/// Where something failed, for the log. Knows no feature.
@NullMarked
package org.kithmap.trace;

import org.jspecify.annotations.NullMarked;
