package org.mithaq.access;

/**
 * Who looks at a page that the house does not set itself.
 *
 * @param language ISO 639 code of what they read
 * @param direction {@code rtl} or {@code ltr}
 * @param product the product's name in that language
 * @param organ the name of their organ in that language
 */
record Reader(String language, String direction, String product, String organ) {}
