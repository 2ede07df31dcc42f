package org.mithaq.deliberation;

import org.mithaq.statutes.MajorityRule.Mode;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A member demands that a resolution is put to a stronger ballot.
 *
 * @param member login
 */
@Table("ballot_demand")
record Demand(String member, Mode mode) {}
