/** What the Tasklist shows before a step is opened: its lists, their cards, and names in the language of whoever reads. */
@NullMarked
package org.mithaq.engine.tasklist;

import org.jspecify.annotations.NullMarked;
