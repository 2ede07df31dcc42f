package org.mithaq.deliberation;

import org.springframework.data.relational.core.mapping.Table;

/**
 * A member demands that a resolution is put to a roll call.
 *
 * @param member login
 */
@Table("roll_call_demand")
record Demand(String member) {}
