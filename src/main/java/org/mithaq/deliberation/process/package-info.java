@NullMarked
package org.mithaq.deliberation.process;

import org.jspecify.annotations.NullMarked;
