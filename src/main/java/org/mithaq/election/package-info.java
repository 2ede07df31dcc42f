/** Elections of persons: who stands, who is eligible, how the votes are counted, and who receives an office by them. */
@NullMarked
@ApplicationModule(displayName = "Election")
package org.mithaq.election;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
