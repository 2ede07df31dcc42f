package org.mithaq.convocation;

import java.util.Locale;
import org.mithaq.language.Languages;
import org.mithaq.language.Text;
import org.mithaq.meeting.Meeting;
import org.mithaq.membership.Organ;

/** A meeting and the organ that is called to it. */
record Occasion(Meeting meeting, Organ organ) {

    /** The language in which the organ writes. */
    Locale locale() {
        return Languages.of(organ.language());
    }

    /** The organ's name in its own language. */
    String organName() {
        return organ.name(locale());
    }

    /** What its kind of meeting is called. */
    Text kind() {
        return new Text("meeting.kind." + meeting.kind().key());
    }
}
