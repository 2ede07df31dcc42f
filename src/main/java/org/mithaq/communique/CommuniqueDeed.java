package org.mithaq.communique;

import java.util.List;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;

/** What is done with the communiqué of a meeting; its texts are canonical, its revisions count from 1. */
sealed interface CommuniqueDeed extends Deed {

    record CommuniqueDrafted(String matter, FullText text) implements CommuniqueDeed {}

    record CommuniqueEdited(String matter, int revision, FullText text) implements CommuniqueDeed {}

    /** The text was compared with the record of the sitting. */
    record CommuniqueChecked(String matter, int revision, FullText text, List<Found> findings)
            implements CommuniqueDeed {}

    /** One of its findings. */
    record Found(Finding.Severity severity, Finding.Subject subject, FullText words) {
        static Found of(Finding finding) {
            return new Found(finding.severity(), finding.subject(), new FullText(finding.words()));
        }
    }

    record CommuniqueApproved(String matter, int revision, FullText text) implements CommuniqueDeed {}

    record CommuniqueReturned(String matter, int revision, FullText text, FullText reason) implements CommuniqueDeed {}

    record CommuniquePublished(String matter, int revision, FullText text) implements CommuniqueDeed {}

    /** @param member login of whoever is told where to read it */
    record CommuniqueMailed(String matter, String member, FullText letter) implements CommuniqueDeed {}
}
