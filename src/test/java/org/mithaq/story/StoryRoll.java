package org.mithaq.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.engine.Roll;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The roll of the organisation of Fes, on which a story gives second offices and lets people stand in for others. */
class StoryRoll implements Roll {

    static final String RAPPORTEUR = "fes.rapporteur";
    static final String COMMUNICATIONS = "fes.communications";
    static final String PROVINCIAL_SECRETARY = "fes.provincial-secretary";
    static final String REGIONAL_SECRETARY = "fes-meknes.regional-secretary";

    private static final Map<String, String> OFFICES = Map.of(
            "rapporteur", RAPPORTEUR,
            "communications", COMMUNICATIONS,
            "provincial.secretary", PROVINCIAL_SECRETARY,
            "regional.secretary", REGIONAL_SECRETARY,
            "administrator", "camunda-admin");
    private static final List<String> OTHERS =
            List.of("deputy.one", "deputy.two", "candidate", "women.president", "youth.one", "youth.two");

    private final Map<String, List<Capacity>> given = new LinkedHashMap<>();

    StoryRoll() {
        begin();
    }

    @TestConfiguration
    static class InTheStory {

        @Bean
        @Primary
        StoryRoll storyRoll() {
            return new StoryRoll();
        }
    }

    /** Everybody holds their own office alone. */
    final void begin() {
        given.clear();
        OTHERS.forEach(login -> given.put(login, new ArrayList<>()));
        OFFICES.forEach((login, office) -> give(login, office, Optional.empty()));
    }

    /** Somebody holds one more office. */
    void also(String login, String office) {
        give(login, office, Optional.empty());
    }

    /** Somebody acts in an office's name for its holder. */
    void standsIn(String login, String office, String holder) {
        give(login, office, Optional.of(holder));
    }

    /** Somebody holds no office any more. */
    void dismiss(String login) {
        given.put(login, new ArrayList<>());
    }

    /** Everybody holds what is given here, and nothing else. */
    void becomes(Map<String, List<Capacity>> offices) {
        given.clear();
        given.putAll(offices);
    }

    private void give(String login, String office, Optional<String> holder) {
        given.computeIfAbsent(login, any -> new ArrayList<>()).add(new Capacity(office, holder));
    }

    @Override
    public Optional<Person> person(String login) {
        return people().stream().filter(person -> person.login().equals(login)).findFirst();
    }

    @Override
    public List<Person> people() {
        return given.keySet().stream()
                .sorted()
                .map(login -> new Person(login, login, login + "@example.org"))
                .toList();
    }

    @Override
    public List<Capacity> capacitiesOf(String login) {
        List<Capacity> capacities = given.getOrDefault(login, List.of());
        return Stream.concat(
                        capacities.stream().filter(own -> own.insteadOf().isEmpty()),
                        capacities.stream().filter(other -> other.insteadOf().isPresent()))
                .toList();
    }

    @Override
    public Set<String> organsSeenBy(String login) {
        return Set.of("fes");
    }

    @Override
    public List<Person> actingFor(String group) {
        return people().stream()
                .filter(person -> capacitiesOf(person.login()).stream()
                        .anyMatch(capacity -> capacity.group().equals(group)))
                .toList();
    }

    @Override
    public Optional<Named> group(String key) {
        return groups().stream().filter(group -> group.key().equals(key)).findFirst();
    }

    @Override
    public List<Named> groups() {
        return OFFICES.values().stream()
                .map(office -> new Named(office, office))
                .toList();
    }

    @Override
    public List<Named> organs() {
        return List.of(new Named("fes", "fes"));
    }

    @Override
    public boolean isPassword(String login, String password) {
        return password.equals("mithaq-demo") && person(login).isPresent();
    }
}
