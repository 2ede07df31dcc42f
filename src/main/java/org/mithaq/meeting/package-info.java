/** The meeting of an organ: its programme, its sitting, who was there and when. */
@NullMarked
@ApplicationModule(displayName = "Meeting")
package org.mithaq.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
