package org.mithaq.communique;

/** The Arabic preposition that belongs to the word after it: {@code الأمانة} becomes {@code للأمانة}. */
final class ArabicTo {

    private ArabicTo() {}

    /** {@code li} written in one with a name; the article loses its alef, and a lam is not written three times. */
    static String the(String name) {
        if (name.startsWith("الل")) {
            return "ل" + name.substring(2);
        }
        return name.startsWith("ال") ? "لل" + name.substring(2) : "ل" + name;
    }
}
