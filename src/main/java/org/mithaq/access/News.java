package org.mithaq.access;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mithaq.engine.OpenSteps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/** Tells those whose Tasklist is open when something else is asked of them: one look for all who wait, however many they are. */
@Component
class News {

    private static final ResponseEntity<Void> NOTHING_NEW =
            ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();

    private final OpenSteps steps;
    private final Duration patience;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    News(OpenSteps steps, @Value("${mithaq.news-within}") Duration patience) {
        this.steps = steps;
        this.patience = patience;
    }

    /**
     * Another tag as soon as something has changed in what somebody is asked by name.
     *
     * @param known the tag that they know; it stands when their patience is over
     */
    DeferredResult<ResponseEntity<Void>> of(String login, String known) {
        Waiting one = new Waiting(login, known, new DeferredResult<>(patience.toMillis(), NOTHING_NEW));
        one.answer.onCompletion(() -> waiting.remove(one));
        waiting.add(one);
        one.look(steps.pulseOf(login));
        return one.answer;
    }

    /** Lets go of all who wait, so that the house need not wait for them. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        waiting.forEach(one -> one.answer.setResult(NOTHING_NEW));
    }

    /** Tells those for whom something has changed. */
    void look() {
        if (!waiting.isEmpty()) {
            Map<String, String> pulses = steps.pulses();
            waiting.forEach(one -> one.look(pulses.getOrDefault(one.login, OpenSteps.NOTHING_ASKED)));
        }
    }

    private static class Waiting {

        private final String login;
        private final String known;
        private final DeferredResult<ResponseEntity<Void>> answer;

        Waiting(String login, String known, DeferredResult<ResponseEntity<Void>> answer) {
            this.login = login;
            this.known = known;
            this.answer = answer;
        }

        void look(String pulse) {
            String tag = '"' + Integer.toHexString(pulse.hashCode()) + '"';
            if (!tag.equals(known)) {
                answer.setResult(ResponseEntity.noContent().eTag(tag).build());
            }
        }
    }
}
