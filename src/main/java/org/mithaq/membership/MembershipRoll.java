package org.mithaq.membership;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.engine.Roll;
import org.mithaq.language.Languages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The membership as the engine asks for it: nothing of it is copied into the engine's own tables. */
@Service
@Transactional(readOnly = true)
class MembershipRoll implements Roll {

    private final Membership membership;
    private final Members members;
    private final Languages languages;

    MembershipRoll(Membership membership, Members members, Languages languages) {
        this.membership = membership;
        this.members = members;
        this.languages = languages;
    }

    @Override
    public Optional<Person> person(String login) {
        return membership.known(login).map(this::person);
    }

    @Override
    public List<Person> people(Collection<String> logins) {
        Stream<Member> found = logins.size() == 1
                ? membership.known(logins.iterator().next()).stream()
                : members.findAllById(logins).stream();
        return found.map(this::person).toList();
    }

    @Override
    public List<Person> people() {
        return members.findAll().stream()
                .sorted(Comparator.comparing(Member::login))
                .map(this::person)
                .toList();
    }

    @Override
    public List<Person> actingFor(String group) {
        return membership.posts().stream()
                .filter(post -> post.group().equals(group))
                .flatMap(post -> membership.actingFor(post).stream())
                .distinct()
                .map(this::person)
                .toList();
    }

    @Override
    public Optional<Named> group(String key) {
        return membership.post(key).map(this::named);
    }

    @Override
    public List<Named> groups() {
        return membership.posts().stream().map(this::named).toList();
    }

    @Override
    public Optional<Named> organ(String key) {
        return membership.knownOrgan(key).map(this::named);
    }

    @Override
    public List<Named> organs() {
        return membership.organs().stream()
                .sorted(Comparator.comparing(Organ::level))
                .map(this::named)
                .toList();
    }

    @Override
    public List<String> levels() {
        return Arrays.stream(OrganLevel.values()).map(OrganLevel::key).toList();
    }

    @Override
    public Optional<String> levelOf(String organ) {
        return membership.knownOrgan(organ).map(Organ::level).map(OrganLevel::key);
    }

    @Override
    public List<Capacity> capacitiesOf(String login) {
        return membership.capacitiesOf(login).stream()
                .map(capacity -> new Capacity(capacity.group(), capacity.insteadOf()))
                .toList();
    }

    @Override
    public Standing standingOf(String login) {
        return membership.known(login).map(this::standing).orElseGet(() -> new Standing(Set.of(), Set.of()));
    }

    private Standing standing(Member member) {
        Set<String> groups = new HashSet<>();
        Set<String> organs = new HashSet<>();
        if (membership.belongsToday(member)) {
            organs.add(member.organ());
        }
        for (org.mithaq.membership.Capacity capacity : membership.capacitiesOf(member)) {
            groups.add(capacity.group());
            organs.add(capacity.organ().key());
            if (membership.office(capacity.office()).oversees()) {
                membership.downwards(capacity.organ()).map(Organ::key).forEach(organs::add);
            }
        }
        return new Standing(groups, organs);
    }

    private Named named(Organ organ) {
        return new Named(organ.key(), organ.name(languages.ofReader()));
    }

    private Named named(Post post) {
        return new Named(post.group(), post.name(languages.ofReader()));
    }

    private Person person(Member member) {
        return new Person(member.login(), member.name(languages.ofReader()), member.email());
    }
}
