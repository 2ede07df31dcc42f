package org.mithaq.membership.process;

import java.util.Set;
import org.mithaq.engine.Directory;
import org.mithaq.membership.AppointmentRegister;
import org.mithaq.membership.SubstitutionRegister;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever proposes appointments, or may be stood in for, may start so in the Tasklist. */
@Component
@Order(2)
class AppointmentRights implements ApplicationRunner {

    private final AppointmentRegister appointments;
    private final SubstitutionRegister substitutions;
    private final Directory directory;

    AppointmentRights(AppointmentRegister appointments, SubstitutionRegister substitutions, Directory directory) {
        this.appointments = appointments;
        this.substitutions = substitutions;
        this.directory = directory;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        appointments.proposers().forEach(post -> directory.letStart(post.group(), Set.of("appointment")));
        substitutions.replaceable().forEach(post -> directory.letStart(post.group(), Set.of("substitution")));
    }
}
