package org.mithaq.communique;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One wording of a communiqué.
 *
 * @param author login of whoever wrote it; {@code system} for the draft from the record
 * @param hash of its text
 */
@Table("communique_revision")
public record Revision(String author, String hash, Instant at) {}
