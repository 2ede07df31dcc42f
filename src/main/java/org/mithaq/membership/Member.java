package org.mithaq.membership;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mithaq.membership.MembershipDeed.MemberTakenIn;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person who has a login.
 *
 * @param login their login
 * @param organ key of the organ to which they belong
 * @param seated whether they hold a seat in that organ: they are convoked, counted for the quorum, and decide
 * @param nameAr how they are called in Arabic
 * @param nameLatin how they are called in Latin letters
 * @param email where their mail goes
 * @param rank their place in the organ's list, from 1
 * @param joinedOn first day of their membership
 * @param leftOn last day of it, none while it lasts
 */
@Table("member")
public record Member(
        @Id String login,
        @Version int version,
        String organ,
        boolean seated,
        String nameAr,
        String nameLatin,
        String email,
        int rank,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        @Embedded.Nullable @Nullable Particulars particulars) {

    /** An e-mail address is the same in upper and lower case. */
    public Member {
        email = email.toLowerCase(Locale.ROOT);
    }

    /** How they are called, in Arabic and in Latin letters. */
    Name name() {
        return new Name("ar", nameAr, nameLatin, nameLatin);
    }

    /** How they are called in a language of the house. */
    public String name(Locale locale) {
        return name().in(locale).text();
    }

    /** Their national number as an official is shown it, such as {@code ••••3456}; empty when none is known. */
    public String maskedNumber() {
        return particulars == null ? "" : particulars.maskedNumber();
    }

    /** Whether they belong to the party on a day. */
    public boolean belongsOn(LocalDate day) {
        return !day.isBefore(joinedOn) && (leftOn == null || !day.isAfter(leftOn));
    }

    /** The same member with the last day of their membership. */
    Member leaving(LocalDate lastDay) {
        return new Member(
                login, version, organ, seated, nameAr, nameLatin, email, rank, joinedOn, lastDay, particulars);
    }

    MemberTakenIn takenIn() {
        return new MemberTakenIn(organ, login, seated, joinedOn, leftOn);
    }
}
