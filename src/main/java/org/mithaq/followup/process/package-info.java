@NullMarked
package org.mithaq.followup.process;

import org.jspecify.annotations.NullMarked;
