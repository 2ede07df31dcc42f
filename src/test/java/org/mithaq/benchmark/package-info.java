/** What things cost, as ratios that are measured side by side in one run: {@code mvn verify -Pbenchmark}. */
@NullMarked
package org.mithaq.benchmark;

import org.jspecify.annotations.NullMarked;
