/** The only generic Camunda code: the form guard, the bases of steps, deployment, the one clock. */
@NullMarked
@ApplicationModule(displayName = "Engine room")
package org.mithaq.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
