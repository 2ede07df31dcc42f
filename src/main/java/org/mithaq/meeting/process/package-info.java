@NullMarked
package org.mithaq.meeting.process;

import org.jspecify.annotations.NullMarked;
