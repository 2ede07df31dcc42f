package org.mithaq.correspondence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar file (RFC 5545) that carries one scheduling message (RFC 5546).
 *
 * @param text the whole file, lines folded and ended by CRLF
 */
public record CalendarFile(String text) {

    private static final Pattern METHOD = Pattern.compile("^METHOD:(\\w+)\\r?$", Pattern.MULTILINE);

    /**
     * What the file asks of a calendar.
     *
     * @return {@code REQUEST} or {@code CANCEL}
     * @throws IllegalStateException if the file names no method
     */
    public String method() {
        Matcher method = METHOD.matcher(text);
        if (!method.find()) {
            throw new IllegalStateException("The calendar file names no method");
        }
        return method.group(1);
    }
}
