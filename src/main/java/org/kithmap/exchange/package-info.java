@NullMarked
package org.kithmap.exchange;

import org.jspecify.annotations.NullMarked;
