/** Proxies: who is represented at a sitting by whom, and the written mandate by which they are. */
@NullMarked
@ApplicationModule(displayName = "Proxy")
package org.mithaq.proxy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
