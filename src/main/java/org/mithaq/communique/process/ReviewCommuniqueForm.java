package org.mithaq.communique.process;

import org.mithaq.communique.CommuniqueFile;
import org.springframework.stereotype.Component;

/** The first office decides on the communiqué. */
@Component
class ReviewCommuniqueForm extends ApprovalForm {

    ReviewCommuniqueForm(CommuniqueFile communiques, FindingSentences findings) {
        super(communiques, findings, "firstApprover", "firstDecision");
    }
}
