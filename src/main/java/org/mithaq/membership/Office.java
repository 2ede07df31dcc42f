package org.mithaq.membership;

import java.util.Locale;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An office that a person may hold in an organ, such as rapporteur.
 *
 * @param key kebab-case key, such as {@code provincial-secretary}
 * @param level the level of the organs in which it stands
 * @param singleHolder whether one member at a time holds it
 * @param oversees whether its holders see the meetings of the organs below theirs
 */
@Table("office")
public record Office(
        @Id @Column("code") String key,
        @Version int version,
        OrganLevel level,
        boolean singleHolder,
        boolean oversees,
        String nameAr,
        String nameFr,
        String nameEn) {

    /** Its name in a language of the house. */
    public String name(Locale locale) {
        return Names.in(locale, nameAr, nameFr, nameEn);
    }
}
