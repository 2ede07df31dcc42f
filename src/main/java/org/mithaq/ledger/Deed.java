package org.mithaq.ledger;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done. Published as an event in the transaction in which it is done, it becomes an entry of the ledger.
 *
 * <p>A deed is a record: each component becomes a member of the entry's body, a {@link FullText} by its hash. Members and
 * officials stand in it by login, never by name. Components named {@code matter} and {@code organ} say what it concerns, and
 * stand in the entry itself.
 */
public interface Deed {

    /** Names of the components that say by login whom a deed is about, alone or in lists. */
    Set<String> PEOPLE = Set.of(
            "member",
            "members",
            "holder",
            "substitute",
            "proposer",
            "chair",
            "rapporteur",
            "objectors",
            "silent",
            "stayed");

    /** What was done, as a stable English key: {@code NoticeApproved} is {@code notice-approved}. */
    default String key() {
        return key(getClass().getSimpleName());
    }

    /** The key of a kind of deed by the simple name of its type. */
    static String key(String type) {
        return type.replaceAll("(?<=[a-z0-9])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The number of the meeting, appointment or substitution that it concerns; null when it is the one in hand, or none. */
    default @Nullable String matter() {
        return null;
    }

    /** The key of the organ that it concerns; null when it follows from the matter, or none. */
    default @Nullable String organ() {
        return null;
    }
}
