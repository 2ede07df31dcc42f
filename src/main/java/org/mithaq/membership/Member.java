package org.mithaq.membership;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
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
        int rank) {

    /** How they are called in a language of the house. */
    public String name(java.util.Locale locale) {
        return Names.in(locale, nameAr, nameLatin, nameLatin);
    }
}
