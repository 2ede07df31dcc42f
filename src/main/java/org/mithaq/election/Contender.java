package org.mithaq.election;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mithaq.membership.Member;
import org.mithaq.membership.Particulars;
import org.mithaq.membership.Particulars.Gender;

/**
 * Somebody who stands, as far as a tie or a share of the seats is decided by it.
 *
 * @param memberSince first day of their membership
 * @param bornOn null where it is not known, like the gender
 */
record Contender(String login, LocalDate memberSince, @Nullable LocalDate bornOn, @Nullable Gender gender) {

    static Contender of(Member member) {
        Particulars known = member.particulars();
        return new Contender(
                member.login(),
                member.joinedOn(),
                known == null ? null : known.bornOn(),
                known == null ? null : known.gender());
    }
}
