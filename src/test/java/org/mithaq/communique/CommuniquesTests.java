package org.mithaq.communique;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Hundreds of communiqués")
@DataJdbcTest
class CommuniquesTests {

    private static final int PUBLISHED = 250;
    private static final Instant FIRST = Instant.parse("2021-03-15T08:00:00Z");

    @Autowired
    private Communiques communiques;

    @Autowired
    private JdbcClient database;

    /** Three are published at the same moment each time; one in six is not published at all. */
    @BeforeEach
    void hundreds() {
        database.sql(
                        "insert into organ values ('fes', 0, 'PROVINCIAL', 'PARTY', null, 'Africa/Casablanca', 'ar', 'فاس', 'Fès', 'Fes')")
                .update();
        IntStream.range(0, PUBLISHED * 6 / 5).forEach(this::insert);
    }

    @Test
    @DisplayName("are paged from the newest to the oldest, none twice and none left out")
    void arePaged() {
        List<Headline> all = new ArrayList<>(communiques.newest(20));
        for (List<Headline> page = all; !page.isEmpty(); all.addAll(page)) {
            page = before(all.get(all.size() - 1));
        }

        assertThat(all).hasSize(PUBLISHED);
        assertThat(new HashSet<>(all)).hasSize(PUBLISHED);
        assertThat(all)
                .isSortedAccordingTo(Comparator.comparing(Headline::publishedAt)
                        .thenComparing(Headline::number)
                        .reversed());
    }

    @Test
    @DisplayName("cost a page what the first few cost: the index is read where the page begins")
    void aPageIsReadOffTheIndex() throws Exception {
        Headline last = communiques.newest(200).get(199);
        String query = Communiques.class
                .getDeclaredMethod("newestBefore", OffsetDateTime.class, String.class, int.class)
                .getAnnotation(Query.class)
                .value();

        String plan = database.sql("explain analyze " + query)
                .param("publishedAt", last.publishedAt().atOffset(ZoneOffset.UTC))
                .param("number", last.number())
                .param("most", 20)
                .query(String.class)
                .single();

        assertThat(plan).contains("COMMUNIQUE_PUBLISHED", "index sorted").containsPattern("scanCount: 2\\d\\b");
    }

    private List<Headline> before(Headline last) {
        return communiques.newestBefore(last.publishedAt().atOffset(ZoneOffset.UTC), last.number(), 20);
    }

    private void insert(int index) {
        String number = "FES-2021-%03d".formatted(index);
        database.sql(
                        """
                        insert into meeting (number, version, organ, purpose, convened_by, convened_at, state,
                          charter_on_agenda, convocation, calendar_sequence, stage)
                        values (?, 0, 'fes', '-', '-', timestamp '2021-03-05 09:00:00', 'CLOSED', false, 1, 0, 'ENDED')""")
                .param(number)
                .update();
        database.sql(
                        """
                        insert into communique values (?, 0, 'Fes', 'ar', 'Africa/Casablanca', date '2021-03-14',
                          'Title', 'Opening', '', '', '', '', '', '', 1, null, ?)""")
                .params(
                        number,
                        index % 6 == 5 ? null : FIRST.plusSeconds(index / 3).atOffset(ZoneOffset.UTC))
                .update();
    }
}
