/** Sees to it that no step is forgotten: reminds whoever has it to do, and lays its delay before the office above. */
@NullMarked
@ApplicationModule(displayName = "Vigilance")
package org.mithaq.vigilance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
