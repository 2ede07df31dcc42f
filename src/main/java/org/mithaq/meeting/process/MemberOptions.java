package org.mithaq.meeting.process;

import java.util.List;
import org.mithaq.engine.TaskForm.Option;
import org.mithaq.language.Languages;
import org.mithaq.membership.Member;
import org.springframework.stereotype.Component;

/** Members as a list to choose from, called as the reader's language calls them. */
@Component
class MemberOptions {

    private final Languages languages;

    MemberOptions(Languages languages) {
        this.languages = languages;
    }

    List<Option> of(List<Member> members) {
        return members.stream()
                .map(member -> new Option(member.name(languages.ofReader()), member.login()))
                .toList();
    }
}
