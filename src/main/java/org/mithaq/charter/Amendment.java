package org.mithaq.charter;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.charter.CharterDeed.AmendmentDecided;
import org.mithaq.charter.CharterDeed.AmendmentProposed;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.FullText;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A member proposes that an article says something else.
 *
 * @param charter number of the meeting
 * @param member login of whoever proposes it
 * @param article its number, from 1
 * @param formerText what the article said when it was proposed; once decided, what it said then
 * @param proposedText what the article is to say
 * @param reason why, in the member's words
 * @param proposedAt UTC
 * @param decidedBy login; none until it is decided, like what follows
 */
@Table("amendment")
public record Amendment(
        @Id @Nullable Long id,
        String charter,
        String member,
        int article,
        String formerText,
        String proposedText,
        String reason,
        Instant proposedAt,
        AmendmentState state,
        @Nullable String decidedBy,
        @Nullable String decidedReason,
        @Nullable Instant decidedAt) {

    /**
     * An amendment that has just been proposed.
     *
     * @throws Refusal when it changes nothing, or leaves the article without a text
     */
    static Amendment proposed(String charter, String member, Article former, String text, String reason, Instant at) {
        String proposed = CanonicalText.oneLine(text);
        if (CanonicalText.isUnseen(proposed)) {
            throw new Refusal("amendment.says-nothing", former.position());
        }
        if (proposed.equals(former.body())) {
            throw new Refusal("amendment.changes-nothing", former.position());
        }
        return new Amendment(
                null,
                charter,
                member,
                former.position(),
                former.body(),
                proposed,
                reason,
                at,
                AmendmentState.PROPOSED,
                null,
                null,
                null);
    }

    /**
     * The same amendment, decided.
     *
     * @param former what the article says now
     */
    Amendment decided(AmendmentState decision, Article former, String by, String why, Instant at) {
        return new Amendment(
                id, charter, member, article, former.body(), proposedText, reason, proposedAt, decision, by, why, at);
    }

    AmendmentProposed asProposed() {
        return new AmendmentProposed(
                charter, article, new FullText(formerText), new FullText(proposedText), new FullText(reason));
    }

    /** @param after the charter as it stands after the decision */
    AmendmentDecided asDecided(Charter after) {
        boolean accepted = state == AmendmentState.ACCEPTED;
        return new AmendmentDecided(
                charter,
                member,
                article,
                accepted,
                new FullText(proposedText),
                new FullText(decidedReason),
                accepted ? Optional.of(after.fullText()) : Optional.empty());
    }
}
