/**
 * The board: where every meeting stands, for whoever oversees or holds an office. The page of a sitting, from which its chair
 * leads it. The audit pages: what was done, for whoever reviews it. Read only, straight from the tables of the other rooms; what
 * a page sets in motion is the engine's.
 */
@NullMarked
@ApplicationModule(displayName = "Oversight")
package org.mithaq.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
