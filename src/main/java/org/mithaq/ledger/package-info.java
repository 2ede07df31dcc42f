/** The account of deeds: written with each deed, sealed, verified, exported; it listens and never calls back. */
@NullMarked
@ApplicationModule(displayName = "Ledger")
package org.mithaq.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
