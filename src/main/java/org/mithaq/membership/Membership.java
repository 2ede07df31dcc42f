package org.mithaq.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.engine.ReadOnce;
import org.mithaq.language.Languages;
import org.mithaq.language.Refusal;
import org.springframework.stereotype.Service;

/** Answers who belongs to an organ, who holds which office, and who may act in its name today. */
@Service
public class Membership {

    private final Organs organs;
    private final ReadOnce<String, Optional<Organ>> organ;
    private final PartyOffices offices;
    private final Members members;
    private final ReadOnce<String, Optional<Member>> member;
    private final Admissions admissions;
    private final Mandates mandates;
    private final ReadOnce<String, List<Mandate>> mandatesOf;
    private final Substitutions substitutions;
    private final ReadOnce<String, List<Substitution>> substitutionsBy;
    private final Languages languages;
    private final Clock clock;

    Membership(
            Organs organs,
            PartyOffices offices,
            Members members,
            Admissions admissions,
            Mandates mandates,
            Substitutions substitutions,
            Languages languages,
            Clock clock) {
        this.organs = organs;
        this.organ = ReadOnce.always(organs::findById);
        this.offices = offices;
        this.members = members;
        this.member = ReadOnce.inLooks(members::findById);
        this.admissions = admissions;
        this.mandates = mandates;
        this.mandatesOf = ReadOnce.inLooks(mandates::findByMember);
        this.substitutions = substitutions;
        this.substitutionsBy = ReadOnce.inLooks(substitutions::findBySubstitute);
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * An organ by its key.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public Organ organ(String key) {
        return knownOrgan(key).orElseThrow();
    }

    /** An organ by its key; empty when there is none. */
    Optional<Organ> knownOrgan(String key) {
        return organ.of(key);
    }

    /** Every organ of the party. */
    public List<Organ> organs() {
        return organs.findAll();
    }

    /**
     * The one among the organs in which somebody acts that they mean.
     *
     * @param among where they act, at least one
     * @param called what they call it; needed when they act in several
     * @throws Refusal when they call none of them, or act in several and do not say in which
     */
    Organ choose(List<Organ> among, Optional<String> called) {
        if (called.isEmpty() && among.size() > 1) {
            throw new Refusal("organ.name-it", names(among));
        }
        return among.stream()
                .filter(organ -> called.isEmpty() || organ.isCalled(called.get()))
                .findFirst()
                .orElseThrow(() -> new Refusal("organ.not-among", called.orElse(""), names(among)));
    }

    private String names(List<Organ> organs) {
        return organs.stream().map(organ -> organ.name(languages.ofReader())).collect(Collectors.joining(" · "));
    }

    /** An organ and those above it, from itself up. */
    public List<Organ> upwards(Organ organ) {
        return Stream.iterate(Optional.of(organ), Optional::isPresent, below -> below.map(Organ::parent)
                        .map(this::organ))
                .map(Optional::orElseThrow)
                .toList();
    }

    /** An organ and all those below it, from itself down. */
    Stream<Organ> downwards(Organ organ) {
        List<Organ> all = organs();
        Deque<Organ> waiting = new ArrayDeque<>(List.of(organ));
        Stream.Builder<Organ> found = Stream.builder();
        while (!waiting.isEmpty()) {
            Organ parent = waiting.pop();
            found.add(parent);
            all.stream().filter(child -> parent.key().equals(child.parent())).forEach(waiting::add);
        }
        return found.build();
    }

    /** The words by which the statutes' tables call an organ, and those above it: the first that a table knows applies. */
    public List<String> ruleKeys(Organ organ) {
        return upwards(organ).stream().map(Organ::ruleKey).distinct().toList();
    }

    /** The organ itself, or the one above it, that stands at a level; empty when the tree has none there. */
    public Optional<Organ> organAt(OrganLevel level, Organ from) {
        return upwards(from).stream().filter(organ -> organ.level() == level).findFirst();
    }

    /** Every office of every organ. */
    public List<Post> posts() {
        List<Office> all = offices();
        return organs().stream()
                .flatMap(organ ->
                        all.stream().filter(office -> office.standsIn(organ)).map(office -> new Post(office, organ)))
                .toList();
    }

    /** The offices of an organ that carry out what it decides: those who audit or administer do not. */
    public List<Post> executivePosts(Organ organ) {
        return offices().stream()
                .filter(office -> office.standsIn(organ))
                .filter(office -> !office.audits() && !office.key().equals(Post.ADMINISTRATOR))
                .map(office -> new Post(office, organ))
                .toList();
    }

    /** An office of an organ by what the engine calls it; empty when there is none. */
    public Optional<Post> post(String group) {
        return posts().stream().filter(post -> post.group().equals(group)).findFirst();
    }

    /**
     * The office that is meant when an organ speaks of it: its own, or that of the nearest organ above which has it.
     *
     * @throws IllegalStateException when neither has it
     */
    public Post post(String office, Organ organ) {
        return nearest(office, organ)
                .orElseThrow(() -> new IllegalStateException("No %s at or above %s".formatted(office, organ.key())));
    }

    /** The same as {@link #post(String, Organ)}; empty when neither the organ nor any above it has the office. */
    Optional<Post> nearest(String office, Organ organ) {
        return offices.findById(office).flatMap(known -> upwards(organ).stream()
                .filter(known::standsIn)
                .findFirst()
                .map(own -> new Post(known, own)));
    }

    /**
     * An office by its key.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public Office office(String key) {
        return offices.findById(key).orElseThrow();
    }

    /** Every office of the party. */
    public List<Office> offices() {
        return offices.findAll();
    }

    /**
     * A member by login.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public Member member(String login) {
        return known(login).orElseThrow();
    }

    /** A member by login; empty when there is none. */
    Optional<Member> known(String login) {
        return member.of(login);
    }

    /** Members by their logins; logins that nobody has are missing. */
    public Map<String, Member> members(Collection<String> logins) {
        return members.findAllById(logins).stream().collect(Collectors.toMap(Member::login, member -> member));
    }

    /** A member by login or e-mail address; empty when there is none. */
    public Optional<Member> find(String loginOrEmail) {
        String given = loginOrEmail.strip().toLowerCase(Locale.ROOT);
        return known(given).or(() -> members.findByEmail(given));
    }

    /** What people are called, by their logins; logins that nobody has are missing. */
    public Map<String, String> namesOf(Collection<String> logins, Locale locale) {
        return members(logins).values().stream()
                .collect(Collectors.toMap(Member::login, member -> member.name(locale)));
    }

    /** What every office of every organ is called, by what the engine calls it. */
    public Map<String, String> postNames(Locale locale) {
        return posts().stream().collect(Collectors.toMap(Post::group, post -> post.name(locale), (one, same) -> one));
    }

    /** Whether a member belongs to the party today. */
    public boolean belongsToday(Member member) {
        return member.belongsOn(today(organ(member.organ())));
    }

    /** Whether a login belongs to a member of today. */
    public boolean isMember(String login) {
        return admissionOf(login).member();
    }

    /** What decides today whether somebody is let through. */
    public Admission admissionOf(String login) {
        return admissions.of(login, clock.instant());
    }

    /** Whether a member looks after this installation today. */
    public boolean isAdministrator(String login) {
        return capacitiesOf(login).stream().anyMatch(Capacity::isAdministrator);
    }

    /** Whether a member reviews today what was done in some organ. */
    public boolean isAuditor(String login) {
        return audits(login).findAny().isPresent();
    }

    /** The organs in which a member reviews today what was done: those of their offices, and those below. */
    public List<Organ> organsAuditedBy(String login) {
        return audits(login)
                .flatMap(capacity -> downwards(capacity.organ()))
                .distinct()
                .toList();
    }

    private Stream<Capacity> audits(String login) {
        return capacitiesOf(login).stream()
                .filter(capacity -> office(capacity.office()).audits());
    }

    /** Logins of all who look after this installation, or did. */
    public List<String> administratorsEver() {
        return mandates.findByOffice(Post.ADMINISTRATOR).stream()
                .map(Mandate::member)
                .distinct()
                .toList();
    }

    /** Those who hold a seat in an organ today, in the order of its list. */
    public List<Member> seated(String organ) {
        LocalDate today = today(organ(organ));
        return members.findByOrganAndSeatedOrderByRank(organ, true).stream()
                .filter(member -> member.belongsOn(today))
                .toList();
    }

    /**
     * Logins of the next who hold a seat in an organ today, in alphabetical order.
     *
     * @param after login after which they come; empty for the first
     * @param most how many at most
     */
    public List<String> seated(String organ, String after, int most) {
        return members.seated(organ, today(organ(organ)), after, most);
    }

    /** How many hold a seat in an organ today. */
    public int countSeated(String organ) {
        return members.countSeated(organ, today(organ(organ)));
    }

    /** The members who hold an office of an organ today. */
    public List<Member> holders(Post post) {
        LocalDate today = today(post.organ());
        return mandates.findByOrganAndOffice(post.organ().key(), post.office().key()).stream()
                .filter(mandate -> mandate.holdsOn(today))
                .map(mandate -> member(mandate.member()))
                .filter(member -> member.belongsOn(today))
                .toList();
    }

    /** Who holds any of some offices today, of whichever organ: these, by the login of their holder. */
    public Map<String, List<String>> holdersOf(Collection<String> offices) {
        return mandates.findByOfficeIn(offices).stream()
                .filter(mandate -> mandate.holdsOn(today(organ(mandate.organ()))))
                .collect(Collectors.groupingBy(
                        Mandate::member, Collectors.mapping(Mandate::office, Collectors.toList())));
    }

    /** Those of some who hold a seat in an organ today. */
    public List<Member> seatedAmong(Collection<String> logins, String organ) {
        LocalDate today = today(organ(organ));
        return members.findAllById(logins).stream()
                .filter(member -> member.seated() && member.organ().equals(organ) && member.belongsOn(today))
                .toList();
    }

    /** Whether a member may act today in the name of an office of an organ: as its holder or standing in for them. */
    public boolean actsAs(String login, String office, Organ organ) {
        return capacitiesOf(login).stream()
                .anyMatch(capacity ->
                        capacity.office().equals(office) && capacity.organ().equals(organ));
    }

    /** The same as {@link #actsAs(String, String, Organ)}. */
    boolean actsAs(String login, Post post) {
        return actsAs(login, post.office().key(), post.organ());
    }

    /**
     * Whether a member may act today in the name of an office otherwise than for somebody: as a holder, or standing in for
     * another holder.
     */
    boolean actsAs(String login, Post post, String otherThanFor) {
        return capacitiesOf(login).stream()
                .filter(capacity -> capacity.group().equals(post.group()))
                .anyMatch(capacity -> !capacity.insteadOf().equals(Optional.of(otherThanFor)));
    }

    /** The members who may act today in the name of an office: its holders, then those who stand in for them. */
    public List<Member> actingFor(Post post) {
        return holders(post).stream()
                .flatMap(holder -> Stream.concat(Stream.of(holder), substitutesOf(holder, post)))
                .distinct()
                .toList();
    }

    private Stream<Member> substitutesOf(Member holder, Post post) {
        return substitutions.findByHolder(holder.login()).stream()
                .filter(substitution -> substitution.isOf(post))
                .filter(substitution -> inForce(substitution, member(substitution.substitute())))
                .map(substitution -> member(substitution.substitute()));
    }

    /** The organs in whose offices a member may act today. */
    public List<Organ> organsServedBy(String login) {
        return capacitiesOf(login).stream().map(Capacity::organ).distinct().toList();
    }

    /**
     * The offices in whose name a member may act today: those that they hold, then those in which they stand in for
     * somebody. What somebody only stands in for is not passed on to whoever stands in for them.
     */
    public List<Capacity> capacitiesOf(String login) {
        return known(login).map(this::capacitiesOf).orElse(List.of());
    }

    List<Capacity> capacitiesOf(Member member) {
        return Stream.concat(held(member), stoodIn(member)).toList();
    }

    private Stream<Capacity> held(Member member) {
        return mandatesOf.of(member.login()).stream()
                .filter(mandate -> inForce(mandate, member))
                .map(mandate -> new Capacity(mandate.office(), organ(mandate.organ()), Optional.empty()));
    }

    private Stream<Capacity> stoodIn(Member member) {
        return substitutionsBy.of(member.login()).stream()
                .filter(substitution -> inForce(substitution, member))
                .map(substitution -> new Capacity(
                        substitution.office(), organ(substitution.organ()), Optional.of(substitution.holder())));
    }

    private boolean inForce(Mandate mandate, Member holder) {
        LocalDate today = today(organ(mandate.organ()));
        return mandate.holdsOn(today) && holder.belongsOn(today);
    }

    /** A substitute may do no more than the one for whom they stand in. */
    private boolean inForce(Substitution substitution, Member substitute) {
        LocalDate today = today(organ(substitution.organ()));
        return substitution.holdsOn(today)
                && substitute.belongsOn(today)
                && mandatesOf.of(substitution.holder()).stream()
                        .filter(mandate -> mandate.office().equals(substitution.office()))
                        .filter(mandate -> mandate.organ().equals(substitution.organ()))
                        .anyMatch(mandate -> inForce(mandate, member(substitution.holder())));
    }

    /** The name of the office by which a member is known; the member's own name where they hold none today. */
    public String titleOf(String login, Locale locale) {
        return name(login, mandate -> mandate.holdsOn(today(organ(mandate.organ()))))
                .in(locale)
                .text();
    }

    /** The same as {@link #titleOf}, on another day: an old document keeps the offices of its time. */
    public String titleOn(LocalDate day, String login, Locale locale) {
        return nameOn(day, login).in(locale).text();
    }

    /** The same as {@link #titleOn}, in every language. */
    public Name nameOn(LocalDate day, String login) {
        return name(login, mandate -> mandate.holdsOn(day));
    }

    private Name name(String login, Predicate<Mandate> inForce) {
        return mandatesOf.of(login).stream()
                .filter(inForce)
                .findFirst()
                .map(mandate -> office(mandate.office()).name())
                .orElseGet(() -> member(login).name());
    }

    /** Today in the zone of an organ. */
    public LocalDate today(Organ organ) {
        return LocalDate.ofInstant(clock.instant(), organ.zoneId());
    }
}
