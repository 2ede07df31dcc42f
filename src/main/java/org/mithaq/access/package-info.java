/** The doors of the house: one login for the web applications of the engine, its API and the own pages. */
@NullMarked
@ApplicationModule(displayName = "Access")
package org.mithaq.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
