package org.mithaq.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mithaq.ballot.PollingDesk;
import org.mithaq.language.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the reader of a Tasklist the ballot that they are told of, whether or not it stands in their list already. */
@RestController
class BallotPage {

    private final PollingDesk desk;

    BallotPage(PollingDesk desk) {
        this.desk = desk;
    }

    /** @param task the engine's id of the step in which it is cast */
    record Ballot(String task) {}

    /** Accepted, and nothing more, is what is asked again in a moment. */
    @PostMapping(DoorKeeper.BALLOTS + "/{number}")
    @Nullable
    ResponseEntity<Ballot> take(
            Authentication member, @PathVariable String number, HttpServletRequest request, HttpServletResponse answer)
            throws IOException {
        try {
            return desk.handOut(number, member.getName())
                    .map(step -> ResponseEntity.ok(new Ballot(step)))
                    .orElseGet(() -> ResponseEntity.accepted().build());
        } catch (Refusal refused) {
            Sentence.answer(request, answer, HttpStatus.CONFLICT.value(), refused.key());
            return null;
        }
    }
}
