package org.mithaq.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is known here and in which capacities each may act today, as the membership answers it.
 *
 * <p>The engine asks anew at each request: a mandate that has expired opens nothing, without anybody acting.
 */
public interface Roll {

    /** A person with a login. */
    record Person(String login, String name, String email) {}

    /** An office of an organ, or an organ, by the engine's name of it and what people call it. */
    record Named(String key, String name) {}

    /**
     * An office of an organ in whose name somebody may act.
     *
     * @param group the engine's name of it, such as {@code fes.rapporteur}
     * @param insteadOf login of the holder whom they stand in for; empty for the holder
     */
    record Capacity(String group, Optional<String> insteadOf) {}

    /**
     * What somebody may do and see today.
     *
     * @param groups the groups for which they act
     * @param organs keys of the organs whose meetings they see
     */
    record Standing(Set<String> groups, Set<String> organs) {}

    /** A person by login; empty when there is none. */
    Optional<Person> person(String login);

    /** Those of some logins that somebody has. */
    List<Person> people(Collection<String> logins);

    /** Everybody, in the order of their logins. */
    List<Person> people();

    /** Those who may act today in the name of a group. */
    List<Person> actingFor(String group);

    /** An office of an organ by its group; empty when there is none. */
    Optional<Named> group(String key);

    /** The offices of all organs. */
    List<Named> groups();

    /** An organ by its key; empty when there is none. */
    Optional<Named> organ(String key);

    /** The organs, the highest first. */
    List<Named> organs();

    /** The capacities in which somebody may act today, those of their own mandates first; none for a stranger. */
    List<Capacity> capacitiesOf(String login);

    /** What somebody may do and see today; nothing for a stranger. */
    Standing standingOf(String login);

    /** The levels at which organs stand, such as {@code provincial}, the highest first. */
    List<String> levels();

    /** The level of an organ by its key; empty when there is none. */
    Optional<String> levelOf(String organ);
}
