package org.mithaq.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Clock;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;

@DisplayName("The outbox")
@DataJdbcTest(properties = {"spring.mail.host=127.0.0.1", "mithaq.mail.from=Fes <secretariat@example.org>"})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@RecordApplicationEvents
@Import({Outbox.class, Envelopes.class, PostOffice.class, OutboxTests.House.class})
class OutboxTests {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Outbox outbox;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JavaMailSenderImpl server;

    @BeforeEach
    void connect() {
        server.setPort(SERVER.getSmtp().getPort());
    }

    @AfterEach
    void empty() {
        database.sql("delete from attachment").update();
        database.sql("delete from letter").update();
    }

    @Test
    @DisplayName("keeps a letter as it was written and tells that it waits")
    void keepsALetter() {
        String id = outbox.queue(Paper.convocation());

        Letter letter = outbox.letter(id);
        assertThat(letter.recipient()).isEqualTo(Paper.MEMBER);
        assertThat(letter.body()).isEqualTo(Paper.BODY);
        assertThat(letter.calendar()).isEqualTo(Paper.CALENDAR.text());
        assertThat(letter.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("notice.pdf");
            assertThat(file.content()).asString().isEqualTo("%PDF");
        });
        assertThat(letter.queuedAt()).isEqualTo(Paper.CLOCK.instant());
        assertThat(letter.messageId()).isEqualTo("<" + id + "@example.org>");
        assertThat(letter.textHash()).matches("[0-9a-f]{64}");
        assertThat(letter.isSent()).isFalse();
        assertThat(events.stream(LetterQueued.class)).containsExactly(new LetterQueued(id, "FES-2021-001", null));
    }

    @Test
    @DisplayName("keeps nothing when the deed that wrote the letter fails")
    void keepsNothingOfAFailedDeed() {
        String id = transaction.execute(deed -> {
            deed.setRollbackOnly();
            return outbox.queue(Paper.convocation());
        });

        assertThatThrownBy(() -> outbox.letter(id)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @DisplayName("sends a letter once, however often it is asked")
    void sendsOnce() {
        String id = outbox.queue(Paper.convocation());

        outbox.send(id);
        outbox.send(id);

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(outbox.letter(id).sentAt()).isEqualTo(Paper.CLOCK.instant());
        assertThat(outbox.letter(id).attachments()).hasSize(1);
        assertThat(events.stream(LetterDelivered.class)).singleElement().satisfies(sent -> {
            assertThat(sent.letter()).isEqualTo(id);
            assertThat(sent.member()).isEqualTo("women.president");
        });
    }

    @Test
    @DisplayName("marks nothing as sent while the mail server is down, and sends when it is back")
    void waitsForTheServer() {
        String id = outbox.queue(Paper.convocation());
        SERVER.stop();

        assertThatThrownBy(() -> outbox.send(id)).isInstanceOf(MailException.class);

        assertThat(outbox.letter(id).isSent()).isFalse();
        assertThat(events.stream(LetterDelivered.class)).isEmpty();

        SERVER.start();
        connect();
        outbox.send(id);

        assertThat(outbox.letter(id).isSent()).isTrue();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("refuses to send a letter that nobody wrote")
    void refusesAnUnknownLetter() {
        assertThatThrownBy(() -> outbox.send("nothing")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @DisplayName("lists a meeting's correspondence")
    void listsTheCorrespondence() {
        String first = outbox.queue(Paper.convocation());
        outbox.send(first);

        assertThat(outbox.dispatchesOf("FES-2021-001")).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(first);
            assertThat(line.kind()).isEqualTo(LetterKind.INVITATION);
            assertThat(line.sentAt()).isEqualTo(Paper.CLOCK.instant());
        });
        assertThat(outbox.dispatchesOf("FES-2021-002")).isEmpty();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class House {

        @Bean
        Clock clock() {
            return Paper.CLOCK;
        }

        @Bean
        ITemplateEngine templates() {
            return Paper.templates();
        }

        @Bean
        JavaMailSenderImpl server() {
            JavaMailSenderImpl server = new JavaMailSenderImpl();
            server.setHost("127.0.0.1");
            return server;
        }
    }
}
