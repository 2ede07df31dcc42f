package org.mithaq.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Somebody says from an address that a login is theirs.
 *
 * @param login as they wrote it, cut to the length that a login may have
 * @param address IPv4, or the network of an IPv6 address: whoever has one of its addresses has them all
 */
record Attempt(String login, String address) {

    private static final int LONGEST_LOGIN = 64;
    private static final int NETWORK_BYTES = 8;

    static Attempt of(String login, String address) {
        return new Attempt(login.substring(0, Math.min(LONGEST_LOGIN, login.length())), network(address));
    }

    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException unresolved) {
            return address;
        }
    }
}
