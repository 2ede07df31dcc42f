package org.mithaq.ledger;

import java.util.List;
import org.mithaq.ledger.proof.Ranges.Range;

/**
 * Entries that are read at once.
 *
 * @param numbers those of the entries, each with its place
 * @param stretches where to read, in ascending order; other numbers may be met there
 */
record Portion(Places numbers, List<Range> stretches) {}
