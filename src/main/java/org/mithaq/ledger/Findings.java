package org.mithaq.ledger;

import org.jspecify.annotations.Nullable;

/** What a verification has found so far: how much, the lowest entry and the lowest seal. Two threads add to it. */
class Findings {

    /** An entry that no seal holds: where a seal is wrong, perhaps only for that reason. */
    static final String UNSEALED = "ledger.entry-unsealed";

    private long count;
    private @Nullable Finding entry;
    private @Nullable Finding seal;

    synchronized void entry(Finding found) {
        count++;
        if (entry == null || found.entry() < entry.entry()) {
            entry = found;
        }
    }

    synchronized void seal(String key, long number) {
        count++;
        if (seal == null || number < seal.seal()) {
            seal = Finding.ofSeal(key, number);
        }
    }

    synchronized long count() {
        return count;
    }

    synchronized @Nullable Finding firstEntry() {
        return entry;
    }

    synchronized @Nullable Finding firstSeal() {
        return seal;
    }

    /** The first entry that is wrong, or the first seal where that is all or the reason. */
    synchronized @Nullable Finding first() {
        return entry == null || seal != null && entry.key().equals(UNSEALED) ? seal : entry;
    }
}
