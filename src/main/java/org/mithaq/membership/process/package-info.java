@NullMarked
package org.mithaq.membership.process;

import org.jspecify.annotations.NullMarked;
