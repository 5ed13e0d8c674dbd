/// Export of small next steps as a file that any calendar application can import.
///
/// Start at [StepCalendar]. This is the only package that uses the iCalendar library. It must
/// depend neither on [org.kithmap.change], which changes steps, nor on the graph.
@NullMarked
package org.kithmap.calendar;

import org.jspecify.annotations.NullMarked;
