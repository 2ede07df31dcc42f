package org.mithaq.meeting;

import java.time.LocalTime;
import org.mithaq.ledger.Deed;

/**
 * A member has come to a sitting.
 *
 * @param matter number of the meeting
 * @param member login
 * @param at time of day in the organ's zone
 */
public record MemberArrived(String matter, String member, LocalTime at) implements Deed {}
