package org.mithaq.membership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole organisation as it is written in a file: organs from the highest down, offices, and people with their mandates.
 *
 * @param language ISO 639 code of the language in which the names of organs and offices are authentic, where they do not say
 *     another; none for that of the installation
 * @param since first day of the memberships and mandates
 * @param decision by which the mandates were given
 */
record Organisation(
        @Nullable String language,
        LocalDate since,
        String decision,
        List<OrganEntry> organs,
        List<OfficeEntry> offices,
        List<Person> people) {

    /** A name in the languages in which somebody has said it. */
    record Named(@Nullable String ar, @Nullable String fr, @Nullable String en) {}

    record OrganEntry(
            String key,
            OrganLevel level,
            @Nullable OrganBranch branch,
            @Nullable String parent,
            String zone,
            @Nullable String language,
            Named name) {}

    /**
     * @param level the level of the organs in which it stands, none when it stands at every level
     * @param branch the branch of the organs in which it stands, none when it stands in every branch
     * @param singleHolder whether one member at a time holds it
     * @param oversees whether its holders see the meetings of the organs below theirs
     * @param audits whether its holders review what was done in their organ and in those below
     */
    record OfficeEntry(
            String key,
            @Nullable OrganLevel level,
            @Nullable OrganBranch branch,
            boolean singleHolder,
            boolean oversees,
            boolean audits,
            @Nullable String language,
            Named name) {}

    /**
     * @param organ key of the organ to which they belong
     * @param offices keys of their offices, the one by which they are known first; {@code rapporteur@fes-women} is one in
     *     another organ than their own
     * @param name in Arabic, and in French for every language of Latin letters
     */
    record Person(String login, String organ, boolean seated, List<String> offices, Named name, String email) {}
}
