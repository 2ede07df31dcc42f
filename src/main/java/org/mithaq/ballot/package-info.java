/** How members vote one by one: the roll that is frozen, and the ballots that are counted without being kept. */
@NullMarked
@ApplicationModule(displayName = "Ballot")
package org.mithaq.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
