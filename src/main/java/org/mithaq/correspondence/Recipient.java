package org.mithaq.correspondence;

/**
 * The member to whom a letter is addressed.
 *
 * @param login the member's login, e.g. {@code provincial.secretary}
 * @param name the name shown beside the address
 * @param email the address, {@code local@domain}
 * @param language the language in which the letter is written: {@code ar}, {@code fr} or {@code en}
 */
public record Recipient(String login, String name, String email, String language) {}
