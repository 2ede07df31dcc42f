package org.mithaq.correspondence;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/**
 * In whose name letters go out.
 *
 * @param address the sender's address with its display name
 */
record Sender(InternetAddress address) {

    /**
     * Reads a sender as it stands in a From header.
     *
     * @param from e.g. {@code الأمانة الإقليمية <secretariat@example.org>}
     * @throws IllegalArgumentException if this is not one address with a domain
     */
    static Sender of(String from) {
        try {
            InternetAddress address = new InternetAddress(from, true);
            if (address.getPersonal() != null) {
                address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
            }
            return new Sender(address);
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("mithaq.mail.from is not a mail address: " + from, e);
        }
    }

    /** The display name, or the address where there is none. */
    String name() {
        return address.getPersonal() == null ? address.getAddress() : address.getPersonal();
    }

    /** The mail domain, the right part of the address. */
    String domain() {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }
}
