/** Plays scripted meetings through the HTTP API, each official under their own login. */
@NullMarked
@ApplicationModule(displayName = "Rehearsal")
package org.mithaq.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
