package org.mithaq.deliberation.process;

import java.util.List;
import org.mithaq.engine.TaskForm.Option;
import org.mithaq.language.Languages;
import org.mithaq.meeting.AttendanceRegister;
import org.springframework.stereotype.Component;

/** The members who are at the sitting now, as a list to choose from. */
@Component
class PresentMembers {

    private final AttendanceRegister register;
    private final Languages languages;

    PresentMembers(AttendanceRegister register, Languages languages) {
        this.register = register;
        this.languages = languages;
    }

    List<Option> options(String number) {
        return register.present(number).stream()
                .map(member -> new Option(member.name(languages.ofReader()), member.login()))
                .toList();
    }
}
