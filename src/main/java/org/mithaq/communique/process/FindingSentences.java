package org.mithaq.communique.process;

import java.util.stream.Collectors;
import org.mithaq.communique.Communique;
import org.mithaq.communique.Finding;
import org.mithaq.language.Text;
import org.mithaq.language.Words;
import org.springframework.stereotype.Component;

/** Tells the findings of a communiqué, one sentence a line. */
@Component
class FindingSentences {

    private final Words words;

    FindingSentences(Words words) {
        this.words = words;
    }

    String of(Communique communique) {
        return communique.findings().stream().map(this::sentence).collect(Collectors.joining("\n"));
    }

    private String sentence(Finding finding) {
        return words.say(
                "communique.finding." + finding.subject(),
                new Text("communique.severity." + finding.severity()),
                finding.words());
    }
}
