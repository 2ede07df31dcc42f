package org.mithaq.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.engine.Roll;
import org.springframework.beans.factory.annotation.Qualifier;
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

    private final Roll membership;

    StoryRoll(Roll membership) {
        this.membership = membership;
        begin();
    }

    @TestConfiguration
    static class InTheStory {

        @Bean
        @Primary
        StoryRoll storyRoll(@Qualifier("membershipRoll") Roll membership) {
            return new StoryRoll(membership);
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
        return membership.person(login);
    }

    @Override
    public List<Person> people(Collection<String> logins) {
        return membership.people(logins);
    }

    @Override
    public List<Person> people() {
        return membership.people();
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
    public List<String> levels() {
        return membership.levels();
    }

    @Override
    public Optional<String> levelOf(String organ) {
        return membership.levelOf(organ);
    }

    @Override
    public Standing standingOf(String login) {
        return new Standing(
                capacitiesOf(login).stream().map(Capacity::group).collect(Collectors.toSet()), Set.of("fes"));
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
        return membership.group(key);
    }

    @Override
    public List<Named> groups() {
        return membership.groups();
    }

    @Override
    public Optional<Named> organ(String key) {
        return membership.organ(key);
    }

    @Override
    public List<Named> organs() {
        return membership.organs();
    }
}
