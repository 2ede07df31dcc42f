/** The charter of honour of a meeting: its articles, their amendments, the text that was adopted, and who signed it. */
@NullMarked
@ApplicationModule(displayName = "Charter")
package org.mithaq.charter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
