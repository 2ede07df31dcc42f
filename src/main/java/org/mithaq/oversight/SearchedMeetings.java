package org.mithaq.oversight;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Organ;
import org.mithaq.oversight.AuditedMeeting.Place;
import org.springframework.stereotype.Component;

/** Looks for meetings in the organs that an auditor covers. */
@Component
class SearchedMeetings {

    private static final int A_PORTION = 200;

    private final AuditedMeetings meetings;
    private final Membership membership;

    SearchedMeetings(AuditedMeetings meetings, Membership membership) {
        this.meetings = meetings;
        this.membership = membership;
    }

    /**
     * Some that fit, from the latest back. Whoever looks for somebody that nobody knows, or in an organ that they do not
     * cover, finds nothing.
     *
     * @param organs those that are covered
     * @param behind where to go on; empty for the beginning
     * @param most how many at most
     */
    List<AuditedMeeting> some(List<Organ> organs, MeetingSearch asked, Optional<Place> behind, int most) {
        List<String> among = organs.stream()
                .map(Organ::key)
                .filter(key -> asked.organ().isEmpty() || asked.organ().get().equals(key))
                .toList();
        Optional<Member> person = asked.person().flatMap(membership::find);
        if (among.isEmpty() || asked.person().isPresent() && person.isEmpty()) {
            return List.of();
        }
        return meetings.find(among, person.map(Member::login).map(asked::by).orElse(asked), behind, most);
    }

    /** All that fit, in the same order. None of them is held. */
    void each(List<Organ> organs, MeetingSearch asked, Consumer<AuditedMeeting> reader) {
        Optional<Place> behind = Optional.empty();
        List<AuditedMeeting> portion;
        do {
            portion = some(organs, asked, behind, A_PORTION);
            portion.forEach(reader);
            behind = portion.isEmpty()
                    ? behind
                    : Optional.of(portion.get(portion.size() - 1).place());
        } while (portion.size() == A_PORTION);
    }
}
