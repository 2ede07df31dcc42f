/** Which language a reader reads, and every sentence that the house says to them. */
@NullMarked
@ApplicationModule(displayName = "Language")
package org.mithaq.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
