@NullMarked
package org.mithaq.correspondence.process;

import org.jspecify.annotations.NullMarked;
