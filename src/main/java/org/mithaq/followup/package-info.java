/** What adopted resolutions ask for: who carries them out, until when, and the evidence that they did. */
@NullMarked
@ApplicationModule(displayName = "Follow-up")
package org.mithaq.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
