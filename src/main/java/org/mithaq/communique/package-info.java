/** The communiqué of a meeting: drafted from its record, checked, approved by two offices, published. */
@NullMarked
@ApplicationModule(displayName = "Communiqué")
package org.mithaq.communique;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
