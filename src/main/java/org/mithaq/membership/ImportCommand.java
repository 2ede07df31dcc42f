package org.mithaq.membership;

import java.nio.file.Path;
import org.mithaq.language.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes in the members of the list that {@code mithaq.import} names; the process ends with 0 when all went well. */
@Component
@Profile("import")
@Order(3)
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

    private final MemberIntake intake;
    private final ImportReport report;
    private final Path list;
    private final boolean dryRun;
    private boolean accepted;

    ImportCommand(
            MemberIntake intake,
            ImportReport report,
            @Value("${mithaq.import}") Path list,
            @Value("${mithaq.import.dry-run:false}") boolean dryRun) {
        this.intake = intake;
        this.report = report;
        this.list = list;
        this.dryRun = dryRun;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            accepted = intake.take(list, dryRun).isAccepted();
        } catch (Refusal unusable) {
            report.unusable(unusable);
        }
    }

    @Override
    public int getExitCode() {
        return accepted ? 0 : 1;
    }
}
