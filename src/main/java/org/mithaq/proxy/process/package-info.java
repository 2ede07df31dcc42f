@NullMarked
package org.mithaq.proxy.process;

import org.jspecify.annotations.NullMarked;
