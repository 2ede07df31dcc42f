@NullMarked
package org.mithaq.vigilance.process;

import org.jspecify.annotations.NullMarked;
