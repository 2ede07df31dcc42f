package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.mithaq.deliberation.Deliberations;
import org.mithaq.deliberation.Resolution;
import org.mithaq.statutes.LegalCheck;
import org.mithaq.statutes.Statutes;
import org.springframework.beans.factory.annotation.Autowired;

/** A sitting like that of Fes, in which one resolution is put to the nine who are there. */
abstract class BallotOfFes extends MeetingOfFes {

    static final String TEXT = "مواصلة هيكلة التنظيمات الموازية";

    @Autowired
    Deliberations deliberations;

    @Autowired
    Statutes statutes;

    /** The sitting is open, its first item called, and a resolution of the kind put. */
    void isPut(String kind) {
        theSittingIsOpen();
        theItemIsCalled();
        aResolutionIsPut(kind, TEXT);
    }

    /** The chair opens the vote of each member. */
    void theBallotIsOpened() {
        does("provincial.secretary", "open-ballot", "confirm", true);
    }

    /** A member leaves the sitting. */
    void leaves(String login) {
        does("rapporteur", "record-movement", "person", login, "movement", "left", "time", "16:00");
    }

    /** A member comes to the sitting, or back to it. */
    void comesBack(String login) {
        does("rapporteur", "record-movement", "person", login, "movement", "arrived", "time", "16:10");
    }

    /** The first resolution of the meeting. */
    Resolution put() {
        return deliberations.resolution(number + "-R1");
    }

    /** The rapporteur reads the verdict on the form that follows the ballot. */
    void theNextFormSays(String sentence) {
        assertThat(sees("rapporteur", "conclude-item").get("decided"))
                .asString()
                .contains(put().id(), TEXT, sentence);
    }

    /** The one answer of a table of the statutes that was kept with the meeting. */
    LegalCheck check(String rule) {
        return statutes.checksOf(number).stream()
                .filter(check -> check.rule().equals(rule))
                .reduce((one, other) -> {
                    throw new AssertionError("%s was asked twice: %s, %s".formatted(rule, one, other));
                })
                .orElseThrow();
    }
}
