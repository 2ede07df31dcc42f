/** Who may do what, for which organ, on which day. */
@NullMarked
@ApplicationModule(displayName = "Membership")
package org.mithaq.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
