package org.mithaq.communique;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What an office decided on one revision of a communiqué.
 *
 * @param revision the number of the revision, from 1
 * @param login who decided
 * @param office the office for which they did, such as {@code provincial-secretary}
 * @param hash of the text on which they decided
 * @param reason why it was returned; empty for an approval
 */
@Table("communique_decision")
public record Decision(
        int revision, String login, String office, Verdict verdict, String hash, String reason, Instant at) {

    /** What an office may decide. */
    public enum Verdict {
        APPROVED,
        RETURNED
    }
}
