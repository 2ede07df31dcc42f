package org.mithaq.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.TestPropertySource;

/** The demonstration as it begins by itself on an empty database. */
@DisplayName("On H2")
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:played;DB_CLOSE_DELAY=-1", "mithaq.rehearse="})
class OnH2Test extends MeetingOfFesPlayed {

    @Override
    void bothArePlayed() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger told = (Logger) LoggerFactory.getLogger("rehearsal");
        told.addAppender(log);
        TheRehearsal.hasEnded();
        told.detachAppender(log);

        List<String> lines =
                log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(lines)
                .filteredOn(line -> line.matches("\\[\\d+/\\d+] 2021-03-1\\dT[\\d:]+ youth.three: sign-charter"))
                .hasSize(1);
        assertThat(lines).filteredOn(line -> line.endsWith("has been played")).hasSize(2);
        assertThat(lines).last().asString().startsWith("The published communiqués are at http://localhost:");
    }
}
