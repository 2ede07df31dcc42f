package org.mithaq.membership;

import java.util.List;
import java.util.stream.Collectors;
import org.mithaq.language.Languages;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells in the installation's language how an import goes. */
@Component
class ImportReport {

    private static final Logger LOG = LoggerFactory.getLogger("import");

    private final Words words;
    private final Languages languages;

    ImportReport(Words words, Languages languages) {
        this.words = words;
        this.languages = languages;
    }

    /** The list cannot be read at all. */
    void unusable(Refusal reason) {
        LOG.error(sentence(reason));
    }

    /** A line is refused, for one reason or several. */
    void refused(int line, List<Refusal> reasons) {
        LOG.warn(say(
                "import.refused-line",
                line,
                reasons.stream().map(this::sentence).collect(Collectors.joining(" "))));
    }

    void progress(int lines, int refused) {
        LOG.info(say("import.progress", lines, refused));
    }

    void done(Intake intake) {
        LOG.info(say("import.done." + intake.outcome(), intake.lines(), intake.refused()));
    }

    private String sentence(Refusal reason) {
        return say(reason.key(), reason.arguments());
    }

    private String say(String key, Object... arguments) {
        return words.say(languages.installation(), key, arguments);
    }
}
