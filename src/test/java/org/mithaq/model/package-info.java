/** Reads the process models, the decision tables and their labels, and holds the conventions that they follow. */
@NullMarked
package org.mithaq.model;

import org.jspecify.annotations.NullMarked;
