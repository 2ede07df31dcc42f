package org.mithaq.membership;

import java.nio.file.Path;
import org.mithaq.language.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the members of a list in, all of them or none.
 *
 * <p>An imported member has no password: they come in once an administrator gives them one, or by the party's own identity
 * provider.
 */
@Component
class MemberIntake {

    private final ApplicantReader reader;
    private final ImportWords words;
    private final ImportReport report;
    private final KnownMembers known;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    MemberIntake(
            ApplicantReader reader,
            ImportWords words,
            ImportReport report,
            KnownMembers known,
            Members members,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.reader = reader;
        this.words = words;
        this.report = report;
        this.known = known;
        this.members = members;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Reads a list, and loads it when no line is refused.
     *
     * @param dryRun whether nothing is to be loaded in any case
     * @throws Refusal when the file cannot be read as a list of members
     */
    Intake take(Path file, boolean dryRun) {
        Intake intake = transaction.execute(status -> {
            ImportRun run = new ImportRun(reader, words, report, known, members, events, dryRun);
            MemberList.read(file, run::accept);
            Intake result = run.finish();
            if (!result.isAccepted()) {
                status.setRollbackOnly();
            }
            return result;
        });
        report.done(intake);
        return intake;
    }
}
