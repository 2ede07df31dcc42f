@NullMarked
package org.mithaq.convocation.process;

import org.jspecify.annotations.NullMarked;
