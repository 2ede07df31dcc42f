package org.mithaq.statutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the statutes answered about a meeting.
 *
 * @param rule the table that was asked, such as {@code quorum}
 * @param inputs what it was asked about, such as {@code present 9, members 9}
 * @param verdict its answer in a word, such as {@code reached}
 * @param article of the statutes
 * @param at when it was asked, UTC
 */
@Table("legal_check")
public record LegalCheck(
        @Id @Nullable Long id,
        String meeting,
        String rule,
        String inputs,
        String verdict,
        String article,
        Instant at) {}
