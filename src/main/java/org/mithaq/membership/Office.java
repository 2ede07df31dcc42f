package org.mithaq.membership;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An office that a person may hold in an organ, such as rapporteur.
 *
 * @param key kebab-case key, such as {@code provincial-secretary}
 * @param level the level of the organs in which it stands, none when it stands at every level
 * @param branch the branch of the organs in which it stands, none when it stands in every branch
 * @param singleHolder whether one member at a time holds it
 * @param oversees whether its holders see the meetings of the organs below theirs
 * @param audits whether its holders review what was done in their organ and in those below
 */
@Table("office")
public record Office(
        @Id @Column("code") String key,
        @Version int version,
        @Nullable OrganLevel level,
        @Nullable OrganBranch branch,
        boolean singleHolder,
        boolean oversees,
        boolean audits,
        @Embedded.Empty Name name) {

    /** Whether an organ has this office. */
    public boolean standsIn(Organ organ) {
        return (level == null || level == organ.level()) && (branch == null || branch == organ.branch());
    }

    /** Whether its holders look after the engine, and so hold no other office. */
    public boolean administers() {
        return key.equals(Post.ADMINISTRATOR);
    }

    /** Whether its holders may follow the engine's processes as they run. */
    public boolean watches() {
        return key.equals(Post.SUPERVISOR);
    }

    /** Its name as it is read in a language of the house. */
    public String name(Locale locale) {
        return name.in(locale).text();
    }
}
