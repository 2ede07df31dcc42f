package org.mithaq.membership;

import java.util.List;
import java.util.Map;

/**
 * What people are called in the reader's language.
 *
 * @param people names by login
 * @param holders names of those who hold an office today, by what the engine calls it
 */
public record NameBook(Map<String, String> people, Map<String, List<String>> holders) {

    /** What somebody is called; their login when nobody has it. */
    public String of(String login) {
        return people.getOrDefault(login, login);
    }

    /** The names of those who hold an office today. */
    public List<String> holdersOf(String group) {
        return holders.getOrDefault(group, List.of());
    }
}
