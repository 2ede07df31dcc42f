package org.mithaq.deliberation;

import java.time.LocalDate;

/**
 * Who carries a resolution out, and until when.
 *
 * @param responsible group of the office, such as {@code fes.communications}
 * @param dueOn the last day, in the organ's zone
 */
public record Assignment(String responsible, LocalDate dueOn) {}
