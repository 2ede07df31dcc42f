package org.mithaq.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A page about one meeting. Those that tell some kinds of deeds only name them. */
enum Section {
    TIMELINE,
    ATTENDANCE,
    DIAGRAMS,
    TEXTS,
    RULES("rule-applied"),
    APPROVALS,
    SIGNATURES("signatures-asked", "charter-signed", "signature-refused", "signatures-closed", "charter-adopted"),
    LETTERS(
            "member-invited",
            "member-reminded",
            "holder-reminded",
            "cancellation-announced",
            "communique-mailed",
            "letter-delivered"),
    OPERATIONS,
    READERS(PageLookedAt.KEY, Exported.KEY);

    private final List<String> deeds;

    Section(String... deeds) {
        this.deeds = List.of(deeds);
    }

    List<String> deeds() {
        return deeds;
    }

    /** Its last part of the address; the timeline has none. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its entries are a list that somebody may take home. */
    public boolean isExported() {
        return this == TIMELINE || this == OPERATIONS || !deeds.isEmpty();
    }

    /** The section of an address; empty when there is none. */
    static Optional<Section> of(String key) {
        return Arrays.stream(values())
                .filter(section -> section.key().equals(key))
                .findFirst();
    }
}
