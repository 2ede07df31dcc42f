package org.mithaq.communique.process;

import org.mithaq.communique.CommuniqueFile;
import org.springframework.stereotype.Component;

/** The second office, held by another person, decides on the same text. */
@Component
class ApproveCommuniqueForm extends ApprovalForm {

    ApproveCommuniqueForm(CommuniqueFile communiques, FindingSentences findings) {
        super(communiques, findings, "secondApprover", "secondDecision");
    }
}
