/// Small next steps as a calendar file, for whatever calendar a person has.
///
/// Start at [StepCalendar]. The only package that knows the iCalendar library. It must not know how
/// a step is changed (that is [org.kithmap.change]'s) nor the graph.
@NullMarked
package org.kithmap.calendar;

import org.jspecify.annotations.NullMarked;
