@NullMarked
package org.mithaq.election.process;

import org.jspecify.annotations.NullMarked;
