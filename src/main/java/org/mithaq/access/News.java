package org.mithaq.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mithaq.ballot.PollingDesk;
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

    private static final ResponseEntity<WhatIsAsked> NOTHING_NEW =
            ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();

    /** What a list takes of two cores. */
    private static final Duration EACH_LIST = Duration.ofMillis(4);

    private final OpenSteps steps;
    private final PollingDesk desk;
    private final Duration patience;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    News(OpenSteps steps, PollingDesk desk, @Value("${mithaq.news-within}") Duration patience) {
        this.steps = steps;
        this.desk = desk;
        this.patience = patience;
    }

    /**
     * What somebody is asked by name, as soon as that has another tag.
     *
     * @param known the tag that they know; it stands when their patience is over
     */
    DeferredResult<ResponseEntity<WhatIsAsked>> of(String login, String known) {
        Waiting one = new Waiting(login, known, new DeferredResult<>(patience.toMillis(), NOTHING_NEW));
        one.answer.onCompletion(() -> waiting.remove(one));
        waiting.add(one);
        try {
            WhatIsAsked now = WhatIsAsked.of(steps.pulseOf(login), desk.openTo(login));
            if (!one.knows(now)) {
                one.tell(now);
            }
        } catch (RuntimeException unread) {
            waiting.remove(one);
            throw unread;
        }
        return one.answer;
    }

    /** Lets go of all who wait, so that the house need not wait for them. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        waiting.forEach(one -> one.answer.setResult(NOTHING_NEW));
    }

    /** Tells those for whom something has changed. */
    void look() {
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, String> pulses = steps.pulses();
        Map<String, List<String>> ballots = desk.open();
        Map<Waiting, WhatIsAsked> news = new HashMap<>();
        for (Waiting one : waiting) {
            WhatIsAsked now = WhatIsAsked.of(
                    pulses.getOrDefault(one.login, OpenSteps.NOTHING_ASKED),
                    ballots.getOrDefault(one.login, List.of()));
            if (!one.knows(now)) {
                news.put(one, now);
            }
        }
        Duration within = EACH_LIST.multipliedBy(news.size());
        news.forEach((one, now) -> one.tell(now.within(within)));
    }

    private static class Waiting {

        private final String login;
        private final String known;
        private final DeferredResult<ResponseEntity<WhatIsAsked>> answer;

        Waiting(String login, String known, DeferredResult<ResponseEntity<WhatIsAsked>> answer) {
            this.login = login;
            this.known = known;
            this.answer = answer;
        }

        boolean knows(WhatIsAsked now) {
            return now.tag().equals(known);
        }

        void tell(WhatIsAsked now) {
            answer.setResult(ResponseEntity.ok().eTag(now.tag()).body(now));
        }
    }
}
