package org.mithaq.ledger;

import java.util.Locale;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Verifies the whole ledger and says what it came to; the process ends with 0 when nothing has been changed. */
@Component
@Profile("verify")
@Order(3)
class VerifyCommand implements ApplicationRunner, ExitCodeGenerator {

    private static final Logger LOG = LoggerFactory.getLogger("verify");
    private static final int PARTS = 20;

    private final Checks checks;
    private final Words words;
    private final Locale language;
    private long told;
    private boolean sound;

    VerifyCommand(Checks checks, Words words, Languages languages) {
        this.checks = checks;
        this.words = words;
        this.language = languages.installation();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Check check = checks.run(Author.SYSTEM, this::tell);
        sound = check.isSound();
        if (check.first() == null) {
            LOG.info(words.say(language, "ledger.sound", check.entries(), check.seals(), check.texts()));
        } else {
            LOG.error(words.say(language, check.first().key(), check.first().arguments()));
            LOG.error(words.say(language, "ledger.unsound", check.wrong()));
        }
    }

    private void tell(long done, long total) {
        if ((done - told) * PARTS >= total && done > told) {
            told = done;
            LOG.info(words.say(language, "ledger.progress", done, total));
        }
    }

    @Override
    public int getExitCode() {
        return sound ? 0 : 1;
    }
}
