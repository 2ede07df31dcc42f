package org.mithaq.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Answers who belongs to an organ and who holds which office today. */
@Service
public class Membership {

    private final Organs organs;
    private final PartyOffices offices;
    private final Members members;
    private final Mandates mandates;
    private final Clock clock;

    Membership(Organs organs, PartyOffices offices, Members members, Mandates mandates, Clock clock) {
        this.organs = organs;
        this.offices = offices;
        this.members = members;
        this.mandates = mandates;
        this.clock = clock;
    }

    /**
     * An organ by its key.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public Organ organ(String key) {
        return organs.findById(key).orElseThrow();
    }

    /** Every organ of the party. */
    public List<Organ> organs() {
        return organs.findAll();
    }

    /** The organ itself, or the one above it, that stands at a level; empty when the tree has none there. */
    public Optional<Organ> organAt(OrganLevel level, Organ from) {
        if (from.level() == level) {
            return Optional.of(from);
        }
        return Optional.ofNullable(from.parent()).flatMap(parent -> organAt(level, organ(parent)));
    }

    /**
     * The organ in which an office stands when a given organ speaks of it: its own, or the one above at whose level the
     * office is defined.
     *
     * @throws IllegalStateException when the tree has no organ at the office's level
     */
    public Organ organOf(String office, Organ organ) {
        OrganLevel level = office(office).level();
        return organAt(level, organ)
                .orElseThrow(() -> new IllegalStateException("No %s organ above %s".formatted(level, organ.key())));
    }

    /**
     * An office by its key.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public Office office(String key) {
        return offices.findById(key).orElseThrow();
    }

    /**
     * A member by login.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public Member member(String login) {
        return members.findById(login).orElseThrow();
    }

    /** Those who hold a seat in an organ, in the order of its list. */
    public List<Member> seated(String organ) {
        return members.findByOrganAndSeatedOrderByRank(organ, true);
    }

    /** The members who hold an office of an organ today. */
    public List<Member> holders(String office, Organ organ) {
        return mandates.findByOrganAndOffice(organ.key(), office).stream()
                .filter(mandate -> mandate.holdsOn(today(organ)))
                .map(mandate -> member(mandate.member()))
                .toList();
    }

    /** Whether a member holds an office of an organ today. */
    public boolean holds(String login, String office, Organ organ) {
        return holders(office, organ).stream().anyMatch(member -> member.login().equals(login));
    }

    /** The organs in which a member holds one of their offices today. */
    public List<Organ> organsServedBy(String login) {
        return mandates.findByMember(login).stream()
                .map(mandate -> organ(mandate.organ()))
                .distinct()
                .toList();
    }

    /** The name of the office by which a member is known; the member's own name where they hold none today. */
    public String titleOf(String login, Locale locale) {
        return title(login, mandate -> mandate.holdsOn(today(organ(mandate.organ()))), locale);
    }

    /** The same as {@link #titleOf}, on another day: an old document keeps the offices of its time. */
    public String titleOn(LocalDate day, String login, Locale locale) {
        return title(login, mandate -> mandate.holdsOn(day), locale);
    }

    private String title(String login, Predicate<Mandate> inForce, Locale locale) {
        return mandates.findByMember(login).stream()
                .filter(inForce)
                .findFirst()
                .map(mandate -> office(mandate.office()).name(locale))
                .orElseGet(() -> member(login).name(locale));
    }

    private LocalDate today(Organ organ) {
        return LocalDate.ofInstant(clock.instant(), organ.zoneId());
    }
}
