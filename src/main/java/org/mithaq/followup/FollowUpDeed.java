package org.mithaq.followup;

import java.time.LocalDate;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;

/** What is done to carry resolutions out; they are called by their ids. */
sealed interface FollowUpDeed extends Deed {

    /**
     * A resolution was carried that somebody is to carry out.
     *
     * @param office group of the office that is responsible
     */
    record DecisionAssigned(String matter, String resolution, String office, LocalDate dueOn) implements FollowUpDeed {}

    record ProgressReported(String matter, String resolution, FullText note) implements FollowUpDeed {}

    record CompletionReported(String matter, String resolution, FullText evidence) implements FollowUpDeed {}

    record CompletionConfirmed(String matter, String resolution) implements FollowUpDeed {}

    record CompletionReturned(String matter, String resolution, FullText reason) implements FollowUpDeed {}
}
