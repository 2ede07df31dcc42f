package org.mithaq.convocation;

import java.time.LocalDateTime;
import java.util.Optional;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;

/** What is done to call the members to a meeting; a revision is the place of a notice among its drafts, from 1. */
sealed interface ConvocationDeed extends Deed {

    record NoticeDrafted(String matter, int revision, FullText text, Optional<FullText> urgencyReason)
            implements ConvocationDeed {}

    record NoticeApproved(String matter, int revision, FullText text) implements ConvocationDeed {}

    record NoticeReturned(String matter, int revision, FullText text, FullText reason) implements ConvocationDeed {}

    record WaiverGranted(String matter, int revision, FullText text, FullText reason) implements ConvocationDeed {}

    record WaiverRefused(String matter, int revision, FullText text, FullText reason) implements ConvocationDeed {}

    /**
     * A member is called to the meeting, for the first time or anew.
     *
     * @param member login
     * @param startsAt day and hour to which they are called, in the organ's zone
     */
    record MemberInvited(String matter, String member, LocalDateTime startsAt, FullText letter)
            implements ConvocationDeed {}

    /** @param member login */
    record MemberReminded(String matter, String member, FullText letter) implements ConvocationDeed {}

    /** @param member login of whoever is told that the meeting is called off */
    record CancellationAnnounced(String matter, String member, FullText letter) implements ConvocationDeed {}

    /** @param reason why the member who replies is not coming */
    record ReplyGiven(String matter, Reply.Answer answer, Optional<FullText> reason) implements ConvocationDeed {}

    /** So many have announced that they come as the quorum asks for. */
    record QuorumAnnounced(String matter, int quorum, String article) implements ConvocationDeed {}
}
