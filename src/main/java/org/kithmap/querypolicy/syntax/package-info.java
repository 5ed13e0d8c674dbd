/// The parsed query, and the rules that look at its syntax alone: clauses, functions, operators,
/// paths. Start at [AllowedClauses].
@NullMarked
package org.kithmap.querypolicy.syntax;

import org.jspecify.annotations.NullMarked;
