/** What proves the ledger: trees, seals, signatures. It needs nothing but the JDK, so that anybody can check with it alone. */
@NullMarked
package org.mithaq.ledger.proof;

import org.jspecify.annotations.NullMarked;
