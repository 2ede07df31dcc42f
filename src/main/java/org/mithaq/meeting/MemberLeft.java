package org.mithaq.meeting;

import java.time.LocalTime;
import org.mithaq.ledger.Deed;

/**
 * A member has left a sitting before its end.
 *
 * @param matter number of the meeting
 * @param member login
 * @param at time of day in the organ's zone
 */
public record MemberLeft(String matter, String member, LocalTime at) implements Deed {}
