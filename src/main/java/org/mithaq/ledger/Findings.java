package org.mithaq.ledger;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a verification has found so far: how much, the lowest entry and the lowest seal. Two threads add to it. */
class Findings {

    /** What is found of entries, too, where nothing but a seal is wrong: that no seal holds them, or two. */
    private static final Set<String> CONSEQUENCES = Set.of("ledger.entry-unsealed", "ledger.entry-twice");

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
        return entry == null || seal != null && CONSEQUENCES.contains(entry.key()) ? seal : entry;
    }
}
