/**
 * Outgoing correspondence: letters that wait in an outbox until they are sent, calendar files, and documents as PDF.
 *
 * <p>Other modules queue a {@link org.mithaq.correspondence.NewLetter} in their own transaction; a letter leaves only
 * after that transaction is committed, through {@link org.mithaq.correspondence.Outbox#send}.
 */
@ApplicationModule(displayName = "Correspondence")
@NullMarked
package org.mithaq.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
