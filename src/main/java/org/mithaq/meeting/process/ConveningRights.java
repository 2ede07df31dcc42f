package org.mithaq.meeting.process;

import java.util.Set;
import org.mithaq.engine.Directory;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Membership;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever the statutes let convene an organ may start its meetings, and their changes, in the Tasklist. */
@Component
@Order(2)
class ConveningRights implements ApplicationRunner {

    private static final Set<String> STARTED_BY_CONVENERS = Set.of("meetingCycle", "meetingChange");

    private final Membership membership;
    private final MeetingFile meetings;
    private final Directory directory;

    ConveningRights(Membership membership, MeetingFile meetings, Directory directory) {
        this.membership = membership;
        this.meetings = meetings;
        this.directory = directory;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        membership
                .organs()
                .forEach(organ ->
                        directory.letStart(organ.key() + "." + meetings.convener(organ), STARTED_BY_CONVENERS));
    }
}
