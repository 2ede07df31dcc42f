package org.mithaq.membership;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An organ of the party, such as the provincial secretariat of Fes.
 *
 * @param key short lower-case key, such as {@code fes}
 * @param level where it stands in the tree
 * @param branch the party itself, or an organisation beside it
 * @param parent key of the organ above, none for the highest
 * @param zone its time zone, such as {@code Africa/Casablanca}: every date and deadline of its meetings is reckoned in it
 * @param name authentic in the language in which it writes its acts
 */
@Table("organ")
public record Organ(
        @Id @Column("code") String key,
        @Version int version,
        OrganLevel level,
        OrganBranch branch,
        @Nullable String parent,
        String zone,
        @Embedded.Empty Name name) {

    /** ISO 639 code of the language in which it writes its acts. */
    public String language() {
        return name.language();
    }

    /** Its name as it is read in a language of the house. */
    public String name(Locale locale) {
        return name.in(locale).text();
    }

    /** Whether somebody means it by a word: its key, or its name in any language. */
    public boolean isCalled(String word) {
        String called = word.strip();
        return key.equalsIgnoreCase(called) || name.is(called);
    }

    /** The word by which the statutes' tables call it: {@code provincial}, or {@code women-provincial} beside the party. */
    public String ruleKey() {
        return branch == OrganBranch.PARTY ? level.key() : branch.name().toLowerCase(Locale.ROOT) + "-" + level.key();
    }

    /** A moment on its clocks. */
    public LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zoneId());
    }

    /** Its time zone. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
