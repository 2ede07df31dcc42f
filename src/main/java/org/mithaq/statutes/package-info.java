/** The statutes as tables, and every answer that they gave. */
@NullMarked
@ApplicationModule(displayName = "Statutes")
package org.mithaq.statutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
