package org.mithaq.proxy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A member gives another a mandate to vote in their name at one sitting.
 *
 * @param meeting its number
 * @param calendarSequence of which sitting: that of the calendar entry by which its members were called to it
 * @param giver login
 * @param holder login of whoever votes for them; null until it has been said
 * @param reason why it was refused; empty otherwise
 */
@Table("proxy")
public record Proxy(
        @Id @Nullable Long id,
        @Version int version,
        String meeting,
        int calendarSequence,
        String giver,
        @Nullable String holder,
        State state,
        String reason) {

    /** Where it stands. */
    public enum State {
        /** It has not been said who holds it. */
        BEGUN,
        /** It waits for whoever keeps the register. */
        GIVEN,
        ACCEPTED,
        REFUSED,
        WITHDRAWN,
        /** Its giver has come, or there was no sitting for it. */
        LAPSED;

        /** Those in which it is in force, or may still come into force. */
        static final List<State> OPEN = List.of(BEGUN, GIVEN, ACCEPTED);
    }

    static Proxy begun(String meeting, int calendarSequence, String giver) {
        return new Proxy(null, 0, meeting, calendarSequence, giver, null, State.BEGUN, "");
    }

    Proxy given(String to) {
        return expect(State.BEGUN).with(to, State.GIVEN, "");
    }

    Proxy accepted() {
        return expect(State.GIVEN).with(holder, State.ACCEPTED, "");
    }

    Proxy refused(String why) {
        return expect(State.GIVEN).with(holder, State.REFUSED, why);
    }

    Proxy withdrawn() {
        return (state == State.BEGUN ? this : expect(State.ACCEPTED)).with(holder, State.WITHDRAWN, "");
    }

    Proxy lapsed() {
        return with(holder, State.LAPSED, "");
    }

    private Proxy expect(State expected) {
        if (state != expected) {
            throw new Refusal("proxy.decided-already");
        }
        return this;
    }

    private Proxy with(@Nullable String by, State next, String why) {
        return new Proxy(id, version, meeting, calendarSequence, giver, by, next, why);
    }

    boolean isOpen() {
        return State.OPEN.contains(state);
    }

    /** What the processes call it. */
    public String key() {
        return String.valueOf(Objects.requireNonNull(id, "A key comes with the first save"));
    }

    /** Whom it names; empty until it has been said. */
    public Optional<String> named() {
        return Optional.ofNullable(holder);
    }
}
