/** The notice of a meeting, the invitations that carry it to every member, and what they reply. */
@NullMarked
@ApplicationModule(displayName = "Convocation")
package org.mithaq.convocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
