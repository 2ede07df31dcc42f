package org.mithaq.membership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole organisation as it is written in a file: organs from the highest down, offices, and people with their mandates.
 *
 * @param since first day of the mandates
 */
record Organisation(LocalDate since, List<OrganEntry> organs, List<OfficeEntry> offices, List<Person> people) {

    record Named(String ar, String fr, String en) {}

    record OrganEntry(String key, String level, @Nullable String parent, String zone, String language, Named name) {}

    record OfficeEntry(String key, String level, Named name) {}

    /**
     * @param organ key of the organ to which they belong
     * @param offices keys of their offices, the one by which they are known first
     */
    record Person(String login, String organ, boolean seated, List<String> offices, Named name, String email) {}
}
