package org.mithaq.membership;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a member may look at today, and for which offices they act, with what is needed to call things by their names.
 *
 * @param login of the member
 * @param organs every organ of the party
 * @param offices every office of the party
 * @param seen the organs whose meetings they may see, the highest first: that to which they belong, those of their offices, and
 *     those below an office that oversees
 * @param posts the offices for which they act, in their organs
 */
public record Reach(String login, List<Organ> organs, List<Office> offices, List<Organ> seen, List<Post> posts) {

    /** @param home key of the organ to which they belong; empty for whoever belongs to the party no more */
    static Reach of(String login, List<Organ> organs, List<Office> offices, Optional<String> home, List<Post> posts) {
        Set<String> own = Stream.concat(
                        home.stream(), posts.stream().map(post -> post.organ().key()))
                .collect(Collectors.toSet());
        Set<String> overseen = posts.stream()
                .filter(post -> post.office().oversees())
                .map(post -> post.organ().key())
                .collect(Collectors.toSet());
        Map<String, Organ> byKey = byKey(organs);
        List<Organ> seen = organs.stream()
                .filter(organ -> own.contains(organ.key())
                        || upwards(organ, byKey).anyMatch(above -> overseen.contains(above.key())))
                .toList();
        return new Reach(login, organs, offices, seen, posts);
    }

    /** Those of the organs that they see which are a given one, or stand below it. */
    public List<Organ> seenFrom(String key) {
        Map<String, Organ> byKey = byKey(organs);
        return seen.stream()
                .filter(organ ->
                        upwards(organ, byKey).anyMatch(above -> above.key().equals(key)))
                .toList();
    }

    private static Map<String, Organ> byKey(List<Organ> organs) {
        return organs.stream().collect(Collectors.toMap(Organ::key, Function.identity()));
    }

    /** Whether they review what was done. */
    public boolean audits() {
        return posts.stream().anyMatch(post -> post.office().audits());
    }

    /** Whether they look after the installation. */
    public boolean administers() {
        return posts.stream().anyMatch(post -> post.office().administers());
    }

    /** Whether they may follow the engine's processes as they run. */
    public boolean watches() {
        return administers() || posts.stream().anyMatch(post -> post.office().watches());
    }

    /** What the engine calls the offices for which they act. */
    public List<String> groups() {
        return posts.stream().map(Post::group).distinct().toList();
    }

    /** Every office of every organ, by what the engine calls it. */
    public Map<String, Post> byGroup() {
        return organs.stream()
                .flatMap(organ -> offices.stream()
                        .filter(office -> office.standsIn(organ))
                        .map(office -> new Post(office, organ)))
                .collect(Collectors.toMap(Post::group, Function.identity(), (one, same) -> one));
    }

    /** What the organs are called, by their keys. */
    public Map<String, String> organNames(Locale locale) {
        return organs.stream().collect(Collectors.toMap(Organ::key, organ -> organ.name(locale)));
    }

    /**
     * An organ of the party.
     *
     * @throws java.util.NoSuchElementException when there is none of that key
     */
    public Organ organ(String key) {
        return organs.stream()
                .filter(organ -> organ.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The words by which the statutes' tables call an organ, and those above it. */
    public List<String> ruleKeys(Organ organ) {
        return upwards(organ, byKey(organs)).map(Organ::ruleKey).distinct().toList();
    }

    private static Stream<Organ> upwards(Organ from, Map<String, Organ> byKey) {
        return Stream.iterate(from, Objects::nonNull, below -> byKey.get(below.parent()));
    }
}
