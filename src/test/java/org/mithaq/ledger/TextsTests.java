package org.mithaq.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The texts of the ledger")
@DataJdbcTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(Texts.class)
class TextsTests {

    private static final int MEETINGS = 30;

    @Autowired
    Texts texts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private long entry;

    @BeforeEach
    void thereIsAnEntry() {
        jdbc.sql("delete from ledger_text").update();
        jdbc.sql(
                        "insert into ledger_entry (at, actor, deed, body, texts) values (current_timestamp, 'system', 'd', '{}', '')")
                .update();
        entry = jdbc.sql("select max(sequence) from ledger_entry")
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("are each kept once, however often they are brought")
    void once() {
        bring("ميثاق", "بلاغ");
        bring("بلاغ", "استدعاء");

        assertThat(kept()).containsExactlyInAnyOrder("ميثاق", "بلاغ", "استدعاء");
    }

    @Test
    @DisplayName("are each kept once when two bring them at the same moment, and nobody loses what they alone bring")
    void atTheSameMoment() {
        CyclicBarrier together = new CyclicBarrier(2);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> bringsEachTime("first", together)),
                        CompletableFuture.runAsync(() -> bringsEachTime("second", together)))
                .join();

        assertThat(kept()).hasSize(4 * MEETINGS).doesNotHaveDuplicates();
    }

    private void bringsEachTime(String who, CyclicBarrier together) {
        for (int meeting = 0; meeting < MEETINGS; meeting++) {
            try {
                together.await();
            } catch (Exception alone) {
                throw new IllegalStateException(alone);
            }
            bring("notice " + meeting, "%s of %d".formatted(who, meeting), "letter " + meeting);
        }
    }

    private void bring(String... words) {
        Map<FullText, Long> brought = new LinkedHashMap<>();
        for (String text : words) {
            brought.put(new FullText(text), entry);
        }
        transaction.executeWithoutResult(status -> texts.keep(brought));
    }

    private List<String> kept() {
        return jdbc.sql("select content from ledger_text").query(String.class).list();
    }
}
