/** The audit pages: what was done, for whoever reviews it; read only, straight from the tables of the other rooms. */
@NullMarked
@ApplicationModule(displayName = "Oversight")
package org.mithaq.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
