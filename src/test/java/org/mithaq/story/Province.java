package org.mithaq.story;

import java.util.List;

/**
 * An organ of the party of two provinces with those who work for it, and a word that stands in its papers alone.
 *
 * @param secretary login of whoever convenes it
 * @param prefix of the logins of its rapporteur and its communications officer
 * @param present logins of those who attend its sittings
 */
record Province(String organ, String secretary, String prefix, List<String> present, String word) {

    static final Province FES = new Province(
            "fes", "provincial.secretary", "", List.of("provincial.secretary", "deputy.one", "deputy.two"), "الخزامى");

    static final Province WOMEN =
            new Province("fes-women", "women.president", "women.", List.of("women.president", "women.one"), "الياسمين");

    static final Province MEKNES = new Province(
            "meknes", "meknes.secretary", "meknes.", List.of("meknes.secretary", "meknes.deputy"), "الزعفران");

    String rapporteur() {
        return prefix + "rapporteur";
    }

    String communications() {
        return prefix + "communications";
    }
}
