package org.mithaq.correspondence;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Joins Arabic letters, and leaves a vowel mark on the letter that bears it.
 *
 * <p>The library turns each mark into a letter of its own, alone in a space or on a stretched line, and tears the word apart.
 */
class Letterforms extends ICUBidiReorderer {

    private static final Pattern LONE_MARK =
            Pattern.compile("[\\uFC5E-\\uFC63\\uFCF2-\\uFCF4\\uFE70-\\uFE72\\uFE74\\uFE76-\\uFE7F]");

    @Override
    public String shapeText(String text) {
        return LONE_MARK.matcher(super.shapeText(text)).replaceAll(mark -> combining(mark.group()));
    }

    /** A lone mark is made of what bears it, a space or a line, and of the mark. */
    private static String combining(String lone) {
        return Normalizer.normalize(lone, Normalizer.Form.NFKD).substring(1);
    }
}
