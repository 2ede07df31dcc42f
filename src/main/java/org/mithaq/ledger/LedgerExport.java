package org.mithaq.ledger;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Service;

/** Hands out a part of the ledger as a ZIP that anybody can verify without the house: see {@code src/docs/ledger-format.md}. */
@Service
public class LedgerExport {

    /**
     * Writes what was done in a matter. What waits is sealed first. The stream is left open.
     *
     * @param matter number of the meeting, appointment or substitution
     * @throws java.io.UncheckedIOException when it cannot be written
     */
    public void ofMatter(String matter, OutputStream to) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes what was done in some organs during a period; see {@link #ofMatter}.
     *
     * @param from its first moment, UTC
     * @param until the first moment after it
     * @param organs their keys
     */
    public void ofPeriod(Instant from, Instant until, Collection<String> organs, OutputStream to) {
        throw new UnsupportedOperationException();
    }
}
