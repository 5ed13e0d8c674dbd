/// Upper bounds of the sizes of values and of the work that a query can cause, computed before it
/// runs. Start at [SizeAnalyzer]; `src/docs/architecture/query-policy.md` explains the theory.
@NullMarked
package org.kithmap.querypolicy.cost;

import org.jspecify.annotations.NullMarked;
