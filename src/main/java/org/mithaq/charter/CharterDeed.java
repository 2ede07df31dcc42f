package org.mithaq.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;

/** What is done with the charter of a meeting; members are called by their logins, articles by their numbers, from 1. */
sealed interface CharterDeed extends Deed {

    record CharterDrafted(String matter, FullText text) implements CharterDeed {}

    /** @param members before whom it is laid */
    record CharterCirculated(String matter, List<String> members, FullText text) implements CharterDeed {}

    record AmendmentProposed(String matter, int article, FullText former, FullText proposed, FullText reason)
            implements CharterDeed {}

    record NoAmendmentProposed(String matter) implements CharterDeed {}

    /** @param silent those who had not answered */
    record AmendmentsClosed(String matter, List<String> silent) implements CharterDeed {}

    /**
     * @param proposer whose amendment it is
     * @param charter the whole text as it stands after it; none where nothing changes
     */
    record AmendmentDecided(
            String matter,
            String proposer,
            int article,
            boolean accepted,
            FullText proposed,
            FullText reason,
            Optional<FullText> charter)
            implements CharterDeed {}

    record CharterFrozen(String matter, FullText text) implements CharterDeed {}

    /** @param inForceFrom first day, in the organ's zone */
    record CharterAdopted(String matter, LocalDate inForceFrom, FullText text) implements CharterDeed {}

    record CharterRejected(String matter, FullText text) implements CharterDeed {}

    /** @param members who are asked to sign */
    record SignaturesAsked(String matter, List<String> members, FullText text) implements CharterDeed {}

    record CharterSigned(String matter, FullText text) implements CharterDeed {}

    record SignatureRefused(String matter, FullText text, FullText reason) implements CharterDeed {}

    /** @param silent those who had not answered */
    record SignaturesClosed(String matter, List<String> silent) implements CharterDeed {}
}
