/// Digests of texts. Knows no feature.
@NullMarked
package org.kithmap.digest;

import org.jspecify.annotations.NullMarked;
