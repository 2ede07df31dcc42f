/** What is said on the items of the agenda, the resolutions that come of it, and how each is decided. */
@NullMarked
@ApplicationModule(displayName = "Deliberation")
package org.mithaq.deliberation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
