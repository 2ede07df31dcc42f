package org.mithaq.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.Act;
import org.mithaq.ledger.Author;
import org.mithaq.ledger.Circumstances;
import org.mithaq.ledger.Deed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whose hand does what is being done: the one that the guard let through, else whoever is signed in, else the house's own. */
@Component
class Hand implements Circumstances {

    private static final int MATTERS = 10_000;

    private final ThreadLocal<Act> admitted = new ThreadLocal<>();
    private final Cache<String, String> organs =
            Caffeine.newBuilder().maximumSize(MATTERS).build();
    private final ObjectProvider<MeetingOrgans> meetings;
    private final ObjectProvider<IdentityService> identity;
    private final ApplicationEventPublisher events;

    Hand(
            ObjectProvider<MeetingOrgans> meetings,
            ObjectProvider<IdentityService> identity,
            ApplicationEventPublisher events) {
        this.events = events;
        this.meetings = meetings;
        this.identity = identity;
    }

    /** Does something of which it is known only on the way in whose name it is done. */
    <T> T act(Supplier<T> deed) {
        try {
            return deed.get();
        } finally {
            admitted.remove();
        }
    }

    /** Tells the ledger what is done. */
    void tells(Deed deed) {
        events.publishEvent(deed);
    }

    /** Says in whose name, and for what, something is being done. */
    void does(Act act) {
        admitted.set(act);
    }

    @Override
    public Act act() {
        return Optional.ofNullable(admitted.get()).orElseGet(() -> Act.of(signedIn()));
    }

    private Author signedIn() {
        return inTheEngine().or(() -> SignedIn.login().map(Author::of)).orElseGet(() -> Author.of(Author.SYSTEM));
    }

    private Optional<Author> inTheEngine() {
        return Optional.ofNullable(identity.getObject().getCurrentAuthentication())
                .map(Authentication::getUserId)
                .map(Author::of);
    }

    /** A matter keeps its organ for good. */
    @Override
    public Optional<String> organOf(String matter) {
        return Optional.ofNullable(organs.get(matter, this::asked));
    }

    private String asked(String matter) {
        try {
            return meetings.getObject().organKeyOf(matter);
        } catch (Refusal noMeeting) {
            return null;
        }
    }
}
