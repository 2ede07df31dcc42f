@NullMarked
package org.mithaq.charter.process;

import org.jspecify.annotations.NullMarked;
