@NullMarked
package org.mithaq.communique.process;

import org.jspecify.annotations.NullMarked;
