package org.mithaq.charter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a member answered when asked to sign a charter.
 *
 * @param charter number of the meeting
 * @param member login
 * @param signed whether they signed; they refused otherwise
 * @param reason why they refused; empty when they signed
 * @param at UTC
 * @param hash SHA-256 of the text that they saw, see {@link Charter#hash()}
 */
@Table("signature")
public record Signature(
        @Id @Nullable Long id, String charter, String member, boolean signed, String reason, Instant at, String hash) {}
