package org.mithaq.deliberation;

import org.springframework.data.relational.core.mapping.Table;

/**
 * A member objects to a consensus.
 *
 * @param member login
 */
@Table("objection")
record Objection(String member) {}
